/** The schema of the servers written by hand: no more than the questions need. */
export const schema = `
  enum Action { ADD MOD SUP NOC }
  enum Status { SUBMITTED IN_DISCUSSION MERGED ADOPTED REJECTED WITHDRAWN }
  enum Direction { RISK BENEFIT MIXED }

  type Sponsor { code: ID! name: String! kind: String! }
  type Topic { slug: ID! name: String! }
  type Person { id: Int! name: String! }
  type Impact { right: String! rightName: String! direction: Direction! severity: Int! }
  type TextVersion { version: Int! createdAt: String! body: String! }
  type Annotation {
    id: Int!
    body: String!
    quoteExact: String!
    quotePrefix: String!
    quoteSuffix: String!
    createdAt: String!
    author: Person!
  }
  type Proposal {
    id: Int!
    process: String!
    symbol: String!
    title: String!
    summary: String!
    provision: String!
    action: Action!
    date: String!
    status: Status!
    sponsors: [Sponsor!]!
    topics: [Topic!]!
    impacts: [Impact!]!
    versions: [TextVersion!]!
    annotations(first: Int = 20): [Annotation!]!
    annotationCount: Int!
  }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type ProposalPage { nodes: [Proposal!]! pageInfo: PageInfo! }
  type TopicCell { sponsor: String! topic: String! proposals: Int! }
  type RightCell { sponsor: String! right: String! proposals: Int! }
  type TopicCount { topic: String! proposals: Int! }
  type Search { total: Int! byTopic: [TopicCount!]! nodes: [Proposal!]! }
  type Consultation {
    id: Int!
    title: String!
    process: String!
    opensAt: String!
    closesAt: String!
    followers: Int!
  }

  type Query {
    proposal(id: Int!): Proposal
    proposals(process: String, sponsor: String, topic: String, first: Int = 50, after: String): ProposalPage!
    topicMatrix(process: String!): [TopicCell!]!
    rightMatrix(process: String!, topic: String!): [RightCell!]!
    search(q: String!, first: Int = 20): Search!
    consultations(openAt: String!, closingBefore: String!): [Consultation!]!
  }

  input AnnotationInput {
    proposal: Int!
    author: Int!
    body: String!
    exact: String!
    prefix: String!
    suffix: String!
  }
  type Mutation { addAnnotation(input: AnnotationInput!): Annotation! }
`;
