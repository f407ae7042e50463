/**
 * The names that others build on, with their types: they may be added to, and none may go or change. What later work brings
 * (groups, saved searches, webhooks, redlines, citations, subscriptions) comes in here together with it. A line that is set
 * in goes on with the one above it.
 */
const written = `
scalar Date
scalar DateTime
scalar URL
interface Node · id: ID!
type Query · node(id: ID!): Node · nodes(ids: [ID!]!): [Node]! · viewer: Viewer · process(slug: String!): Process
  processes(first: Int, after: String): ProcessConnection! · proposal(slug: String, symbol: String): Proposal
  proposals(query: ProposalQuery, sort: ProposalSort, first: Int, after: String): ProposalConnection!
  matrix(query: ProposalQuery, rows: MatrixAxis!, columns: MatrixAxis!): Matrix! · party(code: String!): Party
  parties(kind: PartyKind, first: Int, after: String): PartyConnection! · topic(slug: String!): Topic
  topics: [Topic!]! · right(instrument: RightsInstrument!, article: String!): Right
  rights(instrument: RightsInstrument): [Right!]! · consultation(slug: String!): Consultation
  consultations(query: ConsultationQuery, first: Int, after: String): ConsultationConnection!
  events(query: EventQuery, first: Int, after: String): EventConnection!
input ProposalQuery · text: String · kinds: [ProposalKind!] · bases: [Basis!] · processes: [String!]
  sponsors: [String!] · expandGroups: Boolean · topics: [String!] · rights: [String!] · directions: [ImpactDirection!]
  actions: [ProposalAction!] · stages: [ProposalStage!] · provisions: [String!] · tabledFrom: Date · tabledTo: Date
enum ProposalSort · RELEVANCE · TABLED_NEWEST · TABLED_OLDEST · UPDATED_NEWEST · SYMBOL
enum MatrixAxis · SPONSOR · TOPIC · RIGHT · PROCESS · PROVISION · ACTION · STAGE · DIRECTION · YEAR
type Matrix · rows: [MatrixHeading!]! · columns: [MatrixHeading!]! · cells: [MatrixCell!]! · totalCount: Int!
type MatrixHeading · value: String! · label: String! · count: Int!
type MatrixCell · row: String! · column: String! · count: Int!
type ProposalConnection · edges: [ProposalEdge!]! · nodes: [Proposal!]! · pageInfo: PageInfo! · totalCount: Int!
  facets: ProposalFacets!
type ProposalFacets · processes: [FacetCount!]! · sponsors: [FacetCount!]! · topics: [FacetCount!]!
  rights: [FacetCount!]! · directions: [FacetCount!]! · actions: [FacetCount!]! · stages: [FacetCount!]!
  years: [FacetCount!]!
type FacetCount · value: String! · label: String! · count: Int!
enum ProposalAction · ADD · MOD · SUP · NOC
enum ProposalStage · TABLED · REVISED · MERGED · SUPERSEDED · WITHDRAWN · ADOPTED · ADOPTED_MODIFIED · NOT_ADOPTED
  UNKNOWN
enum StageScope · RECORD · TOPIC
enum ProposalKind · PROPOSAL · POSITION · COMMENT · PROCEDURAL · OUTCOME · RECOMMENDATION · COMMITMENT · FINDING
  ACTION
enum Basis · SOURCED · EDITORIAL
enum ImpactDirection · RESTRICTS · ADVANCES · MIXED · UNCLEAR
enum RightsInstrument · UDHR · ICCPR · ICESCR
enum PartyKind · STATE · REGIONAL_GROUP · STUDY_GROUP · WORKING_GROUP · SECTOR_MEMBER · INTERGOVERNMENTAL
  CIVIL_SOCIETY · PRIVATE_SECTOR · TECHNICAL · SECRETARIAT · CHAIR · UNIDENTIFIED
enum SponsorshipRole · LEAD · CO_SPONSOR · ON_BEHALF_OF · SUPPORTER · OPPOSED · WITHDREW
type Proposal & Node · id: ID! · slug: String! · kind: ProposalKind! · symbol: String · title: String!
  summary: String! · url: URL! · process: Process! · document: Document · provision: Provision
  action: ProposalAction · sponsorships: [Sponsorship!]! · topics: [Topic!]! · stage: ProposalStage!
  stageScope: StageScope! · stageNote: String · tabledOn: Date · updatedAt: DateTime! · confidence: Confidence!
  confidenceNote: String · actionLines: [String!]! · justification: String · texts: [ProposalText!]!
  relations: [ProposalRelation!]! · impacts: [Impact!]!
  annotations(query: AnnotationQuery, first: Int, after: String): AnnotationConnection!
  history(first: Int, after: String): EventConnection! · sources: [Source!]! · viewerFollows: Boolean!
type Process & Node · id: ID! · slug: String! · title: String! · summary: String! · kind: String! · body: String!
  url: URL! · sources: [Source!]! · viewerFollows: Boolean!
type Party & Node · id: ID! · code: String! · name: String! · kind: PartyKind! · members(on: Date): [Party!]!
  memberOf(on: Date): [Party!]! · viewerFollows: Boolean!
type Topic & Node · id: ID! · slug: String! · label: String! · broader: Topic · narrower: [Topic!]!
  viewerFollows: Boolean!
type Right & Node · id: ID! · code: String! · instrument: RightsInstrument! · article: String! · label: String!
  related: [Right!]! · viewerFollows: Boolean!
type Provision & Node · id: ID! · number: String! · marginNumber: String · title: String · instrument: String!
  proposals(first: Int, after: String): ProposalConnection! · viewerFollows: Boolean!
type Viewer · account: Author! · role: Role! · follows(first: Int, after: String): FollowConnection!
  inbox(unread: Boolean, first: Int, after: String): NotificationConnection! · unreadCount: Int!
enum Role · MEMBER · CURATOR · MODERATOR
type Author & Node · id: ID! · handle: String! · organisation: Boolean!
type Follow & Node · id: ID! · subject: Node · name: String! · kinds: [EventKind!]! · rate: AlertRate!
  createdAt: DateTime!
type Notification & Node · id: ID! · event: Event! · follow: Follow · at: DateTime! · readAt: DateTime
input AnnotationQuery · text: String · authors: [ID!] · tags: [String!] · visibility: [Visibility!]
  anchors: [AnchorState!]
type Sponsorship · party: Party! · role: SponsorshipRole! · since: Date · source: Source
type ProposalText & Node · id: ID! · language: String! · versionedAt: DateTime! · basedOn: ID · body: String!
  document: Document
type Source · title: String! · url: URL · page: String · retrievedAt: DateTime · sha256: String
enum Confidence · HIGH · MEDIUM · LOW
type Impact & Node · id: ID! · proposal: Proposal! · right: Right! · direction: ImpactDirection! · basis: Basis!
  severity: Severity · likelihood: Int · limitation: LimitationTest · rationale: String! · assessor: String!
  assessedOn: Date! · sources: [Source!]! · quote: String
type Severity · scale: Int! · scope: Int! · irremediability: Int!
type LimitationTest · legality: TestResult! · legitimateAim: TestResult! · necessity: TestResult!
enum TestResult · MET · NOT_MET · UNCLEAR
type Consultation & Node · id: ID! · slug: String! · title: String! · summary: String! · url: URL! · process: Process
  host: Party · opensAt: DateTime · closesAt: DateTime · timeZone: String! · status: ConsultationStatus!
  standing: ConsultationStanding! · whoMayTakePart: String! · howToTakePart: String! · questions: [String!]!
  deadlineHistory: [DeadlineChange!]! · relatedProposals(first: Int, after: String): ProposalConnection!
  sources: [Source!]! · followers: Int · viewerFollows: Boolean!
input ConsultationQuery · text: String · processes: [String!] · status: [ConsultationStatus!] · closesBefore: DateTime
  closesAfter: DateTime · topics: [String!]
enum ConsultationStatus · ANNOUNCED · OPEN · CLOSED · RESULTS_PUBLISHED · CANCELLED
enum ConsultationStanding · OFFICIAL · ADVISORY · UNOFFICIAL · UNCLEAR
type DeadlineChange · from: DateTime · to: DateTime · at: DateTime! · reason: String · source: Source
type Annotation & Node · id: ID! · target: Node · author: Author! · visibility: Visibility! · motivation: Motivation!
  body: String! · tags: [String!]! · selector: TextSelector · anchor: AnchorState! · parent: Annotation
  replies(first: Int, after: String): AnnotationConnection! · createdAt: DateTime! · editedAt: DateTime
  moderation: Moderation! · viewerMayEdit: Boolean! · viewerMayModerate: Boolean!
type TextSelector · exact: String! · prefix: String! · suffix: String! · start: Int! · end: Int! · textId: ID!
enum AnchorState · WHOLE · EXACT · MOVED · POSSIBLE · ORPHANED
enum Visibility · PRIVATE · PUBLIC
enum Motivation · COMMENTING · QUESTIONING · HIGHLIGHTING · LINKING
enum Moderation · PENDING · APPROVED · HIDDEN · SPAM
type Event & Node · id: ID! · kind: EventKind! · at: DateTime! · subject: Node · subjectId: ID!
  subjectLabel: String! · subjectUrl: URL! · process: Process · changes: [FieldChange!]!
type FieldChange · field: String! · before: String · after: String
input EventQuery · kinds: [EventKind!] · processes: [String!] · subjects: [ID!] · proposals: ProposalQuery
  since: DateTime
enum EventKind · PROPOSAL_TABLED · PROPOSAL_REVISED · PROPOSAL_STAGE_CHANGED · PROPOSAL_CORRECTED · PROPOSAL_DELETED
  PROPOSAL_MERGED · SPONSOR_JOINED · SPONSOR_LEFT · IMPACT_ASSESSED · IMPACT_WITHDRAWN · CONSULTATION_ANNOUNCED
  CONSULTATION_OPENED · DEADLINE_CHANGED · DEADLINE_NEAR · CONSULTATION_CLOSED · CONSULTATION_RESULTS
  ANNOTATION_PUBLISHED · ANNOTATION_REMOVED
type Mutation · annotate(input: AnnotateInput!): Annotation!
  editAnnotation(id: ID!, body: String!, tags: [String!]): Annotation! · deleteAnnotation(id: ID!): ID!
  flagAnnotation(id: ID!, reason: String!): ID!
  moderateAnnotation(id: ID!, moderation: Moderation!, reason: String!): Annotation!
  follow(id: ID!, kinds: [EventKind!], rate: AlertRate): Follow! · unfollow(id: ID!): ID!
  tableProposal(input: ProposalInput!): Proposal! · assessImpact(input: ImpactInput!): Impact!
  announceConsultation(input: ConsultationInput!): Consultation!
  changeDeadline(id: ID!, closesAt: DateTime!, reason: String!): Consultation!
input AnnotateInput · target: ID! · body: String! · selector: TextSelectorInput · visibility: Visibility!
  motivation: Motivation · tags: [String!] · parent: ID
input TextSelectorInput · textId: ID! · exact: String! · prefix: String · suffix: String · start: Int · end: Int
enum AlertRate · LIVE · OFF
enum RefusalCode · UNAUTHENTICATED · FORBIDDEN · NOT_FOUND · INVALID · CONFLICT · TOO_MANY · TOO_COSTLY · STALE_CURSOR
  UNAVAILABLE
type ProcessConnection · edges: [ProcessEdge!]! · nodes: [Process!]! · pageInfo: PageInfo!
type PartyConnection · edges: [PartyEdge!]! · nodes: [Party!]! · pageInfo: PageInfo!
type ConsultationConnection · edges: [ConsultationEdge!]! · nodes: [Consultation!]! · pageInfo: PageInfo!
type EventConnection · edges: [EventEdge!]! · nodes: [Event!]! · pageInfo: PageInfo!
type AnnotationConnection · edges: [AnnotationEdge!]! · nodes: [Annotation!]! · pageInfo: PageInfo!
type FollowConnection · edges: [FollowEdge!]! · nodes: [Follow!]! · pageInfo: PageInfo!
type NotificationConnection · edges: [NotificationEdge!]! · nodes: [Notification!]! · pageInfo: PageInfo!
type ProposalEdge · node: Proposal! · cursor: String!
type ProcessEdge · node: Process! · cursor: String!
type PartyEdge · node: Party! · cursor: String!
type ConsultationEdge · node: Consultation! · cursor: String!
type EventEdge · node: Event! · cursor: String!
type AnnotationEdge · node: Annotation! · cursor: String!
type FollowEdge · node: Follow! · cursor: String!
type NotificationEdge · node: Notification! · cursor: String!
type PageInfo · hasNextPage: Boolean! · hasPreviousPage: Boolean! · startCursor: String · endCursor: String
type Document & Node · id: ID!
type ProposalRelation · proposal: Proposal!
input ProposalInput · title: String!
input ImpactInput · proposal: ID!
input ConsultationInput · title: String!
`;

export interface Promised {
  kind: 'scalar' | 'interface' | 'type' | 'input' | 'enum';
  name: string;
  isNode: boolean;
  /** Fields with arguments and types, or the values of an enum. */
  members: string[];
}

export const contract: Promised[] = written
  .trim()
  .replaceAll('\n  ', ' · ')
  .split('\n')
  .map((line) => {
    const [head = '', ...members] = line.split(' · ');
    const [kind, name = '', and] = head.split(' ');
    return { kind: kind as Promised['kind'], name, isNode: and === '&', members };
  });
