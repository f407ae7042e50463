/** Questions that the API answers, ready to run: the page shows them, and a test asks every one of them of the whole record. */

export type WorkedQuery = {
  /** Its place on the page. */
  id: string;
  title: string;
  /** What it is for, in a sentence. */
  sentence: string;
  document: string;
  variables: Readonly<Record<string, unknown>>;
};

export const workedQueries: readonly WorkedQuery[] = [
  {
    id: 'who-and-what-for',
    title: 'Who proposed on routing, and what is said on privacy',
    sentence:
      'Proposals on a topic that somebody assessed against a right, with who says so and where: a `SOURCED` assessment is somebody else’s, an `EDITORIAL` one is our own inference.',
    document: `query RoutingAndPrivacy($query: ProposalQuery!) {
  proposals(query: $query, sort: TABLED_OLDEST, first: 20) {
    totalCount
    nodes {
      title
      symbol
      tabled
      url
      sponsorships { role party { code name } }
      impacts {
        right { code label }
        direction
        basis
        assessor
        rationale
        sources { title url }
      }
    }
  }
}`,
    variables: { query: { topics: ['traffic-routing'], rights: ['UDHR-12', 'ICCPR-17'] } },
  },
  {
    id: 'words',
    title: 'Search, with the words found',
    sentence:
      'Words in any of their forms, phrases in quotes, `-word` for what must not be there; each hit comes with the stretch of text in which it stands.',
    document: `query Search($text: String!) {
  proposals(query: { text: $text }, first: 10) {
    totalCount
    edges {
      node { title url }
      snippets { field parts { text hit } }
    }
  }
}`,
    variables: { text: '"right to know" routing -spam' },
  },
  {
    id: 'pages',
    title: 'A list, page by page',
    sentence:
      'Pass `endCursor` of an answer as `after` of the next question, with the same query and sort, while `hasNextPage` is true.',
    document: `query Pages($query: ProposalQuery, $after: String) {
  proposals(query: $query, sort: TABLED_NEWEST, first: 50, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { id slug title tabled stage stageScope }
  }
}`,
    variables: { query: { processes: ['wcit-12'], kinds: ['PROPOSAL'] }, after: null },
  },
  {
    id: 'everything',
    title: 'One proposal with all that is known of it',
    sentence: 'By its slug, as in the address of its page; `proposal(symbol: …)` finds it by its official symbol.',
    document: `query OneProposal($slug: String!) {
  proposal(slug: $slug) {
    id
    title
    summary
    symbol
    action
    actionNote
    tabled
    stage
    stageScope
    stageNote
    confidence
    confidenceNote
    process { slug title }
    document { symbol title date link }
    provisions { code title }
    sponsorships { role party { code name } }
    topics { slug label }
    texts { id language versionedAt body }
    relations { kind proposal { slug title } }
    impacts { right { code } direction basis assessor rationale quote }
    history(first: 20) { nodes { kind at changes { field before after } } }
    sources { title url page note }
  }
}`,
    variables: { slug: 'wcit12-etno-qos' },
  },
  {
    id: 'matrix',
    title: 'A matrix of sponsors by rights',
    sentence:
      'Counts of proposals for each pair of two axes, over any query; with `expandGroups` a group’s proposal counts for each state that was its member on the day.',
    document: `query Matrix($query: ProposalQuery) {
  matrix(query: $query, rows: SPONSOR, columns: RIGHT) {
    rows { value label count }
    columns { value label count }
    cells { row column count }
  }
}`,
    variables: { query: { processes: ['wcit-12'], expandGroups: true } },
  },
  {
    id: 'facets',
    title: 'Counts for each filter',
    sentence: 'What a list divides into. Each filter is counted without itself, so that a second value can be added.',
    document: `query Facets($query: ProposalQuery) {
  proposals(query: $query, first: 1) {
    totalCount
    facets {
      processes { value label count }
      actions { value label count }
      stages { value label count }
      months { value count }
    }
  }
}`,
    variables: { query: { topics: ['cybersecurity'] } },
  },
  {
    id: 'closing-soon',
    title: 'Consultations that can still be answered',
    sentence: 'Open ones by deadline; `closesPrecision` says whether the very minute is known or only the day.',
    document: `query ClosingSoon {
  consultations(query: { status: [OPEN, ANNOUNCED] }, first: 20) {
    totalCount
    nodes {
      title
      status
      closesAt
      closesPrecision
      rolling
      timeZone
      whoMayTakePart
      howToTakePart
      officialUrl
      url
    }
  }
}`,
    variables: {},
  },
  {
    id: 'memberships',
    title: 'Who belonged to a group on a day',
    sentence: 'Membership changes, so it is asked for a day: here the opening of the conference in Dubai.',
    document: `query Memberships($group: String!, $state: String!, $day: Date!) {
  group: party(code: $group) { name members(on: $day) { code name } }
  state: party(code: $state) { name memberOf(on: $day) { code name kind } }
}`,
    variables: { group: 'RCC', state: 'UZB', day: '2012-12-03' },
  },
  {
    id: 'changes',
    title: 'What happened since',
    sentence:
      'The change feed, oldest first. Keep `endCursor` and pass it as `after` next time: each event comes exactly once.',
    document: `query Changes($after: String) {
  events(first: 20, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      kind
      at
      subjectId
      subjectLabel
      subjectUrl
      changes { field before after }
    }
  }
}`,
    variables: { after: null },
  },
  {
    id: 'citations',
    title: 'How to cite a record or a list',
    sentence: 'As a sentence, BibTeX, RIS or CSL-JSON, with the permanent address and the moment of asking.',
    document: `query Citations($slug: String!, $query: ProposalQuery) {
  proposal(slug: $slug) {
    text: citation(format: TEXT)
    bibtex: citation(format: BIBTEX)
  }
  proposals(query: $query, first: 1) {
    csl: citation(format: CSL_JSON)
  }
}`,
    variables: { slug: 'wcit12-td62-access-limitations-rus', query: { topics: ['traffic-routing'] } },
  },
  {
    id: 'coverage',
    title: 'How complete the record is',
    sentence:
      'For each part that a record can lack, how many have it. `position` is the place in the change feed up to which this holds.',
    document: `query Coverage {
  dataset {
    position
    changedAt
    coverage { type field label known total }
  }
}`,
    variables: {},
  },
  {
    id: 'jump',
    title: 'Find by the beginning of a name',
    sentence: 'Processes, proposals, parties, topics, rights and consultations, for a box to jump from.',
    document: `query Find($text: String!) {
  find(text: $text, first: 8) {
    kind
    label
    note
    url
    node { id }
  }
}`,
    variables: { text: 'rout' },
  },
  {
    id: 'by-id',
    title: 'Records by their ids',
    sentence: 'Ids stay the same for good, whatever kind of record they name; at most 100 at a time.',
    document: `query ByIds($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Party { code name kind }
    ... on Topic { slug label definition proposalCount }
    ... on Right { code label instrumentName }
    ... on Process { slug title stage stageAsOf }
  }
}`,
    variables: { ids: ['party_RCC', 'topic_traffic-routing', 'right_UDHR-12', 'proc_wcit-12'] },
  },
];
