import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Proposal as ProposalRecord, ProposalText as ProposalTextRecord, Sponsorship as SponsorshipRecord, ProposalRelation as ProposalRelationRecord } from '../proposals/proposals.ts';
import type { ProposalList as ProposalListRecord, ProposalEdge as ProposalEdgeRecord } from '../proposals/lists.ts';
import type { AskedMatrix as AskedMatrixRecord } from '../catalogue/readMatrix.ts';
import type { Finding as FindingRecord } from '../catalogue/find.ts';
import type { Process as ProcessRecord, TimelineEntry as TimelineEntryRecord } from '../processes/processes.ts';
import type { Document as DocumentRecord } from '../processes/documents.ts';
import type { Instrument as InstrumentRecord, Provision as ProvisionRecord } from '../processes/instruments.ts';
import type { ProvisionText as ProvisionTextRecord, AnyText as AnyTextRecord } from '../texts/provisionTexts.ts';
import type { Redline as RedlineRecord } from '../texts/readRedline.ts';
import type { Group as GroupRecord } from '../groups/groups.ts';
import type { Party as PartyRecord } from '../parties/parties.ts';
import type { Membership as MembershipRecord } from '../parties/memberships.ts';
import type { Topic as TopicRecord } from '../vocabulary/topics.ts';
import type { Right as RightRecord } from '../vocabulary/rights.ts';
import type { ActionLine as ActionLineRecord } from '../vocabulary/actionLines.ts';
import type { Impact as ImpactRecord } from '../impacts/impacts.ts';
import type { ImpactList as ImpactListRecord } from '../impacts/lists.ts';
import type { Dispute as DisputeRecord } from '../impacts/disputes.ts';
import type { Draft as DraftRecord, DraftContent as DraftContentRecord } from '../impacts/drafts.ts';
import type { Claim as ClaimRecord } from '../impacts/claims.ts';
import type { Consultation as ConsultationRecord } from '../consultations/consultations.ts';
import type { CarryReport as CarryReportRecord } from '../annotations/carried.ts';
import type { Annotation as AnnotationRecord } from '../annotations/annotations.ts';
import type { Decision as DecisionRecord } from '../annotations/moderation.ts';
import type { Event as EventRecord } from '../events/events.ts';
import type { Follow as FollowRecord } from '../alerts/follow.ts';
import type { Notification as NotificationRecord } from '../alerts/inbox.ts';
import type { Webhook as WebhookRecord } from '../webhooks/webhooks.ts';
import type { Delivery as DeliveryRecord } from '../deliveries/deliveries.ts';
import type { AlertSettings as AlertSettingsRecord } from '../alerts/settings.ts';
import type { Account as AccountRecord } from '../people/accounts.ts';
import type { SignedIn as SignedInRecord } from '../people/actor.ts';
import type { MailAddress as MailAddressRecord } from '../addresses/mail/mailAddress.ts';
import type { AnyNode as AnyNodeRecord } from '../nodes.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An ISO 8601 calendar date, for example 2012-05-08. */
  Date: { input: string; output: string; }
  /** An ISO 8601 instant with offset; stored and returned in UTC, for example 2012-12-03T06:00:00.000Z. */
  DateTime: { input: string; output: string; }
  /** A date as precise as its source, in Extended Date/Time Format (ISO 8601-2, level 0): 2012, 2012-06 or 2012-06-20. */
  PartialDate: { input: string; output: string; }
  /** An absolute http or https address. */
  URL: { input: string; output: string; }
};

/** An action line of the World Summit on the Information Society. */
export type ActionLine = Node & {
  __typename?: 'ActionLine';
  /** Its number, for example C5. */
  code: Scalars['String']['output'];
  /** Id of the action line. */
  id: Scalars['ID']['output'];
  /** Its name. */
  label: Scalars['String']['output'];
  /** Its named parts; empty when it has none. */
  parts: Array<Scalars['String']['output']>;
};

/** Groups of people whom a proposal could touch more than others. */
export type AffectedGroup =
  /** Children, everybody under 18. */
  | 'CHILDREN'
  /** Everybody who uses the service or network. */
  | 'GENERAL_PUBLIC'
  /** Human-rights defenders, and lawyers who act for them. */
  | 'HUMAN_RIGHTS_DEFENDERS'
  /** Indigenous peoples. */
  | 'INDIGENOUS_PEOPLES'
  /** Journalists and other media workers, and their sources. */
  | 'JOURNALISTS'
  /** Lesbian, gay, bisexual, trans and intersex people. */
  | 'LGBTI'
  /** People in low-income regions. */
  | 'LOW_INCOME_REGIONS'
  /** Migrants, refugees and people seeking asylum. */
  | 'MIGRANTS_AND_REFUGEES'
  /** National, ethnic, religious and linguistic minorities. */
  | 'MINORITIES'
  /** Older persons. */
  | 'OLDER_PERSONS'
  /** Persons with disabilities. */
  | 'PERSONS_WITH_DISABILITIES'
  /** Political opponents and protesters. */
  | 'POLITICAL_OPPOSITION'
  /** People in rural or remote places. */
  | 'RURAL_OR_REMOTE'
  /** Women and girls. */
  | 'WOMEN'
  /** People who do the work: staff of operators and their suppliers. */
  | 'WORKERS';

/** Where an alert is told. */
export type AlertChannel =
  /** To the chat room, by its incoming webhook. */
  | 'CHAT'
  /** To the mail address, once it is confirmed. */
  | 'EMAIL'
  /** In the inbox, as unread. */
  | 'INBOX';

/** What a follow would have told. */
export type AlertPreview = {
  __typename?: 'AlertPreview';
  /** How many events would have been told. */
  count: Scalars['Int']['output'];
  /** From when on the feed was looked through. */
  from: Scalars['DateTime']['output'];
  /** False where the feed was too long to look through whole; `from` then says how far it was. */
  isWhole: Scalars['Boolean']['output'];
  /** The newest of them, at most 5, newest first. */
  sample: Array<Event>;
};

/** How soon an alert is told. */
export type AlertRate =
  /** Together with the others of a day. */
  | 'DAILY'
  /** At once. */
  | 'LIVE'
  /** Not at all; the follow is kept. */
  | 'OFF'
  /** Together with the others of a week. */
  | 'WEEKLY';

/** When and how a person is told. */
export type AlertSettings = {
  __typename?: 'AlertSettings';
  /** Day of the week on which weekly digests are made, 1 Monday to 7 Sunday; 1 until one is chosen. */
  digestDay: Scalars['Int']['output'];
  /** Hour of the day at which digests are made; 7 until one is chosen. */
  digestHour: Scalars['Int']['output'];
  /** How many days before a deadline one is reminded; 14, 3 and 1 until others are chosen. */
  reminderDays: Array<Scalars['Int']['output']>;
  /** IANA zone in which hours and deadlines are told; UTC until one is chosen. */
  timeZone: Scalars['String']['output'];
};

/** How many notes were found in one way. */
export type AnchorCount = {
  __typename?: 'AnchorCount';
  /** In what way. */
  anchor: AnchorState;
  /** How many. */
  count: Scalars['Int']['output'];
};

/** How a note's words were found in the text as it is now. */
export type AnchorState =
  /** At the place where they were. */
  | 'EXACT'
  /** Found at another place. */
  | 'MOVED'
  /** No longer in the text. */
  | 'ORPHANED'
  /** Perhaps found; somebody should confirm. */
  | 'POSSIBLE'
  /** It is about the whole. */
  | 'WHOLE';

/** What an author decides of a note's place in a newer version. */
export type AnchorVerdict =
  /** It stands where it was found; what was dropped stands where it would be found. */
  | 'ACCEPT'
  /** It belongs to the old words alone. */
  | 'DROP'
  /** It stands at other words. */
  | 'MOVE';

/** A note to be written. */
export type AnnotateInput = {
  /** The note, 1 to 10,000 characters; may be empty only with motivation HIGHLIGHTING. */
  body: Scalars['String']['input'];
  /** When a group's note becomes public; only with GROUP, later than now, and at most two years ahead. Then its words as they are become public, without what they said before, and without its thread unless that is public. Deleting the note before is the way back. */
  embargoUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the group; needed with GROUP, and only then. */
  group?: InputMaybe<Scalars['ID']['input']>;
  /** What it is meant as; COMMENTING when absent. */
  motivation?: InputMaybe<Motivation>;
  /** The note it answers, on the same target. */
  parent?: InputMaybe<Scalars['ID']['input']>;
  /** The words it is about; the whole target when absent. */
  selector?: InputMaybe<TextSelectorInput>;
  /** Words to find it by, at most 10 of at most 50 characters. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id of the proposal, provision or consultation. */
  target: Scalars['ID']['input'];
  /** Who may see it; PRIVATE when absent. */
  visibility?: InputMaybe<Visibility>;
};

/** A note on words, or the whole, of a text. */
export type Annotation = Node & {
  __typename?: 'Annotation';
  /** How its words were found in the newest version of that text. */
  anchor: AnchorState;
  /** Who wrote it. */
  author: Author;
  /** The note, in a subset of Markdown, at most 10,000 characters. */
  body: Scalars['String']['output'];
  /** When it was written. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed; null when never. */
  editedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it said before, newest first; at most 20 of them. */
  edits: Array<AnnotationEdit>;
  /** When a group's note becomes public; null when it does not. */
  embargoUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was flagged, newest first. Moderators only; empty for others. */
  flags: Array<AnnotationFlag>;
  /** The group that shares it; null unless it is a group's. */
  group?: Maybe<Group>;
  /** Id of the note. */
  id: Scalars['ID']['output'];
  /** Whether it answers a note, also one that is gone. */
  isAnswer: Scalars['Boolean']['output'];
  /** Whether its author marked or placed it just there, or dropped it; true for what is about the whole. */
  isPlaceConfirmed: Scalars['Boolean']['output'];
  /** Members of its group whom it mentions by @ and pseudonym. */
  mentions: Array<Author>;
  /** Whether moderators let it stand. */
  moderation: Moderation;
  /** What moderators decided of it, newest first. Moderators only; empty for others. */
  moderationLog: Array<ModerationDecision>;
  /** What it is meant as. */
  motivation: Motivation;
  /** The note it answers; null when it answers none, or one that is gone or that the caller may not see. */
  parent?: Maybe<Annotation>;
  /** The same words in the newest version of that text; null when it is about the whole, or they are gone. */
  place?: Maybe<TextSelector>;
  /** Answers that the caller may see, oldest first. */
  replies: AnnotationConnection;
  /** The words it is about, in the version of the text on which it was written; null when it is about the whole target. */
  selector?: Maybe<TextSelector>;
  /** Words to find it by. */
  tags: Array<Scalars['String']['output']>;
  /** What it is about. Null once that was deleted: a public note is then for its author alone. */
  target?: Maybe<Node>;
  /** Number of its version, from 1. */
  version: Scalars['Int']['output'];
  /** Whether the caller may edit or delete it. */
  viewerMayEdit: Scalars['Boolean']['output'];
  /** Whether the caller may hide it. */
  viewerMayModerate: Scalars['Boolean']['output'];
  /** Who may see it. */
  visibility: Visibility;
};


/** A note on words, or the whole, of a text. */
export type AnnotationRepliesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of notes. */
export type AnnotationConnection = {
  __typename?: 'AnnotationConnection';
  /** The notes with their cursors. */
  edges: Array<AnnotationEdge>;
  /** The notes alone. */
  nodes: Array<Annotation>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many the caller may see in all. */
  totalCount: Scalars['Int']['output'];
};

/** A note in a page. */
export type AnnotationEdge = {
  __typename?: 'AnnotationEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The note. */
  node: Annotation;
};

/** What a note said before it was changed. */
export type AnnotationEdit = {
  __typename?: 'AnnotationEdit';
  /** The body it had. */
  body: Scalars['String']['output'];
  /** The tags it had. */
  tags: Array<Scalars['String']['output']>;
  /** Until when it said so. */
  until: Scalars['DateTime']['output'];
};

/** A file of notes. */
export type AnnotationFile = {
  __typename?: 'AnnotationFile';
  /** What it holds. */
  content: Scalars['String']['output'];
  /** How many notes. */
  count: Scalars['Int']['output'];
  /** Its media type. */
  mediaType: Scalars['String']['output'];
  /** Name to save it under. */
  name: Scalars['String']['output'];
};

/** Somebody's wish that moderators look at a note. Who flagged is not told. */
export type AnnotationFlag = {
  __typename?: 'AnnotationFlag';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Why. */
  reason: Scalars['String']['output'];
};

/** A format of notes. */
export type AnnotationFormat =
  /** Comma-separated values, RFC 4180. */
  | 'CSV'
  /** Our own JSON, which can be entered again without loss. */
  | 'JSON'
  /** W3C Web Annotation, JSON-LD. */
  | 'JSON_LD'
  /** Markdown, to be read and printed. */
  | 'MARKDOWN';

/** Which notes. Values within a list are alternatives; the parts together must all be met. */
export type AnnotationQuery = {
  /** How their words were found. */
  anchors?: InputMaybe<Array<AnchorState>>;
  /** Ids of authors. */
  authors?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Ids of groups. */
  groups?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What it is meant as. */
  motivations?: InputMaybe<Array<Motivation>>;
  /** Slugs of the processes of what it is on. */
  processes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Words in what it is about. */
  quote?: InputMaybe<Scalars['String']['input']>;
  /** Codes of rights on which the proposal it is on was assessed, for example UDHR-19. */
  rights?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Codes of sponsors of the proposal it is on. */
  sponsors?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Tags. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Ids of what it is on: proposals, provisions, consultations. */
  targets?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Words in the body, in any form, whatever their letter case and accents, as in the search for proposals: "a phrase", one OR other, -without, begin*. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Who may see them. */
  visibility?: InputMaybe<Array<Visibility>>;
};

/** An API key, as its owner sees it. What is held of it is its name, when it was made and a digest of the secret. */
export type ApiKey = {
  __typename?: 'ApiKey';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Id of the key; not the secret. */
  id: Scalars['ID']['output'];
  /** What it is for. */
  name: Scalars['String']['output'];
};

/** An API key just made. */
export type ApiKeyWithSecret = {
  __typename?: 'ApiKeyWithSecret';
  /** The key. */
  key: ApiKey;
  /** The secret, to be sent as `Authorization: Bearer …`. It cannot be shown again. */
  secret: Scalars['String']['output'];
};

/** Somebody who is assessing a proposal, as they said. */
export type AssessmentClaim = {
  __typename?: 'AssessmentClaim';
  /** Who. */
  by: Author;
  /** Whether it is the caller. */
  isOwn: Scalars['Boolean']['output'];
  /** Since when. */
  since: Scalars['DateTime']['output'];
  /** When it ends by itself. */
  until: Scalars['DateTime']['output'];
};

/** What a draft says so far. What is not said yet is null or empty. */
export type AssessmentContent = {
  __typename?: 'AssessmentContent';
  /** Groups of people. */
  affected: Array<AffectedGroup>;
  /** Other wording. */
  alternative?: Maybe<Scalars['String']['output']>;
  /** Who says so, where the basis is SOURCED. */
  assessor?: Maybe<Scalars['String']['output']>;
  /** OWN, or SOURCED where somebody else said so. */
  basis?: Maybe<Basis>;
  /** How sure. */
  confidence?: Maybe<Confidence>;
  /** What the proposal would do to it. */
  direction?: Maybe<ImpactDirection>;
  /** Who would bear the duty. */
  dutyBearers: Array<DutyBearer>;
  /** What that duty is. */
  dutyNote?: Maybe<Scalars['String']['output']>;
  /** Parts of the infrastructure. */
  infrastructure: Array<InfrastructureRole>;
  /** How likely, 1 to 5. */
  likelihood?: Maybe<Scalars['Int']['output']>;
  /** The three-part test, as far as it is made. */
  limitation: PartialLimitation;
  /** Why. */
  rationale?: Maybe<Scalars['String']['output']>;
  /** The right. */
  right?: Maybe<Right>;
  /** See Impact. */
  scope?: Maybe<ImpactScope>;
  /** The words it rests on. */
  selector?: Maybe<TextSelector>;
  /** How grave, as far as it is said. */
  severity: PartialSeverity;
  /** Sources. */
  sources: Array<Source>;
  /** Id of the version of the text it is made on; the proposal's id for the summary. */
  textId?: Maybe<Scalars['ID']['output']>;
};

/** How many proposals are assessed. */
export type AssessmentCoverage = {
  __typename?: 'AssessmentCoverage';
  /** Of these, with an assessment on any basis. */
  assessed: Scalars['Int']['output'];
  /** Of these, with our own inferences and nothing else. */
  editorialOnly: Scalars['Int']['output'];
  /** Of these, with one that its assessor signed here. */
  own: Scalars['Int']['output'];
  /** Of these, with one that somebody outside made. */
  sourced: Scalars['Int']['output'];
  /** Proposals that meet the query. */
  total: Scalars['Int']['output'];
  /** Of these, with none. */
  unassessed: Scalars['Int']['output'];
};

/** An assessment that is not published. */
export type AssessmentDraft = {
  __typename?: 'AssessmentDraft';
  /** The assessment that it would answer; null when none, or when that is gone. */
  answers?: Maybe<Impact>;
  /** What it says so far. */
  content: AssessmentContent;
  /** What keeps it from being published, in the order of the form; empty when nothing does. */
  faults: Array<DraftFault>;
  /** The group that writes it together; null for one's own. */
  group?: Maybe<Group>;
  /** Id of the draft. */
  id: Scalars['ID']['output'];
  /** The proposal; null once it was deleted, and then the draft can only be deleted too. */
  proposal?: Maybe<Proposal>;
  /** What it would say to that one; null when it answers none or does not say yet. */
  stance?: Maybe<ImpactStance>;
  /** Who began it. */
  startedBy: Author;
  /** The assessment of one's own that it would replace; null when none. */
  supersedes?: Maybe<Impact>;
  /** When it was last saved. */
  updatedAt: Scalars['DateTime']['output'];
  /** Number of its version, from 1. */
  version: Scalars['Int']['output'];
};

/** A draft as it stands. All but the proposal may be absent; what is there is checked. */
export type AssessmentDraftInput = {
  /** Groups of people. */
  affected?: InputMaybe<Array<AffectedGroup>>;
  /** Other wording, at most 50,000 characters. */
  alternative?: InputMaybe<Scalars['String']['input']>;
  /** Id of a standing assessment of the same proposal that it answers. */
  answers?: InputMaybe<Scalars['ID']['input']>;
  /** Who says so, at most 300 characters; with SOURCED, and only then. */
  assessor?: InputMaybe<Scalars['String']['input']>;
  /** OWN or SOURCED; EDITORIAL is the editors' alone. */
  basis?: InputMaybe<Basis>;
  /** How sure. */
  confidence?: InputMaybe<Confidence>;
  /** What the proposal would do to it. */
  direction?: InputMaybe<ImpactDirection>;
  /** Who would bear the duty. */
  dutyBearers?: InputMaybe<Array<DutyBearer>>;
  /** What that duty is, at most 500 characters. */
  dutyNote?: InputMaybe<Scalars['String']['input']>;
  /** Id of the group that writes it together; one's own when absent. A draft stays where it was begun. */
  group?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the draft; a new one is begun when absent. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Parts of the infrastructure. */
  infrastructure?: InputMaybe<Array<InfrastructureRole>>;
  /** How hard to undo, 1 to 5. */
  irremediability?: InputMaybe<Scalars['Int']['input']>;
  /** Part of the three-part test; refused for a right that may not be limited. */
  legality?: InputMaybe<TestResult>;
  /** Why, at most 2,000 characters. */
  legalityReason?: InputMaybe<Scalars['String']['input']>;
  /** Part of the three-part test. */
  legitimateAim?: InputMaybe<TestResult>;
  /** Why, at most 2,000 characters. */
  legitimateAimReason?: InputMaybe<Scalars['String']['input']>;
  /** How likely, 1 to 5. */
  likelihood?: InputMaybe<Scalars['Int']['input']>;
  /** Part of the three-part test. */
  necessity?: InputMaybe<TestResult>;
  /** Why, at most 2,000 characters. */
  necessityReason?: InputMaybe<Scalars['String']['input']>;
  /** Id of the proposal. A draft stays with its proposal. */
  proposal: Scalars['ID']['input'];
  /** Why, at most 10,000 characters. */
  rationale?: InputMaybe<Scalars['String']['input']>;
  /** Code of the right, for example UDHR-19. */
  right?: InputMaybe<Scalars['String']['input']>;
  /** How grave, 1 to 5. */
  scale?: InputMaybe<Scalars['Int']['input']>;
  /** See Impact. */
  scope?: InputMaybe<ImpactScope>;
  /** How many people, 1 to 5. */
  scopeOfPeople?: InputMaybe<Scalars['Int']['input']>;
  /** The words it rests on; their `textId` is the one above. */
  selector?: InputMaybe<TextSelectorInput>;
  /** Sources, at most 50. */
  sources?: InputMaybe<Array<SourceInput>>;
  /** What it says to that one. */
  stance?: InputMaybe<ImpactStance>;
  /** Id of a standing assessment of one's own, on the same proposal, that it shall replace. */
  supersedes?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the version of the text it is made on; the proposal's id for the summary. */
  textId?: InputMaybe<Scalars['ID']['input']>;
  /** The version that was edited; needed with `id`. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What a file's rows become. */
export type AssessmentEntry =
  /** Private drafts. */
  | 'DRAFTS'
  /** Published assessments on the basis SOURCED or EDITORIAL. Curators only. */
  | 'PUBLISHED';

/** A format in which assessments are entered. */
export type AssessmentFormat =
  /** Comma-separated values, RFC 4180, with a line of headings. */
  | 'CSV'
  /** Our own JSON, as /export/impacts.json has it. */
  | 'JSON';

/** What became of a file of assessments. */
export type AssessmentImport = {
  __typename?: 'AssessmentImport';
  /** Rows that cannot be taken, the first 100; nothing is written while there is one. */
  faults: Array<ImportFault>;
  /** Rows that are here already as they are in the file. */
  unchanged: Scalars['Int']['output'];
  /** Rows that were, or would be, entered. */
  written: Scalars['Int']['output'];
};

/** Whether a proposal is assessed, and by whom. */
export type AssessmentStatus =
  /** Somebody outside, or somebody who signed here, assessed it. */
  | 'ASSESSED'
  /** Only our own inferences speak of it. */
  | 'EDITORIAL_ONLY'
  /** Nobody assessed it. That says nothing of its impact. */
  | 'NONE';

/** A pseudonym; never an address or a name that the person did not choose to show. */
export type Author = Node & {
  __typename?: 'Author';
  /** Who answers for what the organisation signs, by the name they gave; null when it speaks for none. */
  approver?: Maybe<Scalars['String']['output']>;
  /** The pseudonym. */
  handle: Scalars['String']['output'];
  /** Id of the account. */
  id: Scalars['ID']['output'];
  /** Whether the account speaks for an organisation, as a moderator has confirmed. */
  organisation: Scalars['Boolean']['output'];
  /** Name of the organisation; null when it speaks for none. */
  organisationName?: Maybe<Scalars['String']['output']>;
};

/** Who says so. */
export type Basis =
  /** The editors' own inference, always shown as such. */
  | 'EDITORIAL'
  /** Whoever signed it here assessed it. */
  | 'OWN'
  /** Somebody outside said so, and the source is named. */
  | 'SOURCED';

/** What became of notes when a text was revised. Counts only what the caller may see. */
export type CarryReport = {
  __typename?: 'CarryReport';
  /** The notes themselves, those to be confirmed first, then those whose words are gone, then by place. */
  annotations: AnnotationConnection;
  /** Notes whose words stand where they stood, among the same words. */
  exact: Scalars['Int']['output'];
  /** The version they were carried from. */
  from: ProposalText;
  /** Notes whose words were found elsewhere, or among other words. */
  moved: Scalars['Int']['output'];
  /** Notes whose words are gone. */
  orphaned: Scalars['Int']['output'];
  /** Notes whose words were perhaps found. */
  possible: Scalars['Int']['output'];
};


/** What became of notes when a text was revised. Counts only what the caller may see. */
export type CarryReportAnnotationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * How many proposals of a cell are assessed in each direction. One proposal counts in several when its assessments differ. Where the query
 * asks for rights, directions or bases, and where an axis is RIGHT or DIRECTION, only assessments that meet them count.
 */
export type CellDirections = {
  __typename?: 'CellDirections';
  /** Proposals said to advance a right. */
  advances: Scalars['Int']['output'];
  /** Proposals assessed here at all, each counted once. */
  assessed: Scalars['Int']['output'];
  /** Value of its column. */
  column: Scalars['String']['output'];
  /** Proposals on which assessments of one right disagree; see ProposalQuery.disputed. */
  disputed: Scalars['Int']['output'];
  /** Of `assessed`, those of which only our own inferences speak here. */
  editorialOnly: Scalars['Int']['output'];
  /** Proposals said to do both. */
  mixed: Scalars['Int']['output'];
  /** Proposals said to restrict a right. */
  restricts: Scalars['Int']['output'];
  /** Value of its row. */
  row: Scalars['String']['output'];
  /** Proposals of which it is said to be unclear. */
  unclear: Scalars['Int']['output'];
};

/** A chat room's incoming webhook. Nobody else can see it. */
export type ChatRoom = {
  __typename?: 'ChatRoom';
  /** Why nothing is sent there any more; null when all is well. */
  fault?: Maybe<Scalars['String']['output']>;
  /** Host of the address; the rest of it is a secret. */
  host: Scalars['String']['output'];
  /** When it was set. */
  since: Scalars['DateTime']['output'];
};

/** Formats in which a reference can be taken away. */
export type CitationFormat =
  /** A BibTeX entry. */
  | 'BIBTEX'
  /** An array with one item of the Citation Style Language, as JSON. */
  | 'CSL_JSON'
  /** A RIS entry, as reference managers import it. */
  | 'RIS'
  /** A sentence, in the style of the American Psychological Association. */
  | 'TEXT';

/** How sure a record is. The reason stands in its confidenceNote. */
export type Confidence =
  /** Read in an official document or in an agreed account. */
  | 'HIGH'
  /** Reported once, or partly inferred. */
  | 'LOW'
  /** Read in a reliable second-hand account. */
  | 'MEDIUM';

/** How proposals collide. */
export type ConflictKind =
  /** One deletes the provision, another changes it or asks that it stay. */
  | 'DELETED_AND_CHANGED'
  /** One asks that nothing change, another changes something. */
  | 'KEPT_AND_CHANGED'
  /** Both change the same words, in different ways. */
  | 'SAME_WORDS';

/** One provision of a consolidation. */
export type ConsolidatedProvision = {
  __typename?: 'ConsolidatedProvision';
  /** What it says today; null when no base text is held in this language: then every text stands as new, and what it keeps cannot be told. */
  base?: Maybe<ProvisionText>;
  /** The text that results, plain; empty when it is deleted. */
  body: Scalars['String']['output'];
  /** Whether it is deleted. Where another proposal named before asks for something else, it is not, and the deletion is a conflict. */
  isSuppressed: Scalars['Boolean']['output'];
  /** The provision; null for new text whose place is not matched. */
  provision?: Maybe<Provision>;
  /** Stretches in the order of reading, each with the proposals it comes from. */
  segments: Array<ConsolidatedSegment>;
};

/** A stretch of a consolidated text. */
export type ConsolidatedSegment = {
  __typename?: 'ConsolidatedSegment';
  /** Whether another of the proposals asks for something else here. */
  isDisputed: Scalars['Boolean']['output'];
  /** What became of it, from the base text. */
  kind: RedlineKind;
  /** Proposals that ask for this; empty for what stays. */
  proposals: Array<Proposal>;
  /** Its words. */
  text: Scalars['String']['output'];
};

/** Provisions as they would read if some proposals were taken together. Nobody proposed this: it is worked out here. */
export type Consolidation = {
  __typename?: 'Consolidation';
  /** What collides. Where it does, the words of the proposal named first in the question stand. */
  conflicts: Array<TextConflict>;
  /** Proposals of which nothing could be taken in, and why. */
  leftOut: Array<LeftOut>;
  /** The provisions that the proposals address, in the order of their instruments. */
  provisions: Array<ConsolidatedProvision>;
};

/** A window in which someone may comment. */
export type Consultation = Node & {
  __typename?: 'Consultation';
  /** How many public notes it carries. */
  annotationCount: Scalars['Int']['output'];
  /** Notes on it that the caller may see. Oldest first. */
  annotations: AnnotationConnection;
  /** When it was called off; null where it was not. */
  cancelledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was called off; null where it was not. */
  cancelledReason?: Maybe<Scalars['String']['output']>;
  /** When it closes or closed; null when it has no deadline or none is established. */
  closesAt?: Maybe<Scalars['DateTime']['output']>;
  /** How precisely the deadline is known; null when closesAt is. DAY and MONTH mean that the last moment of that day or month in the host's zone is assumed. */
  closesPrecision?: Maybe<DatePrecision>;
  /** How sure the record is. */
  confidence: Confidence;
  /** Why it is so sure, or not; null when nothing is to be said. */
  confidenceNote?: Maybe<Scalars['String']['output']>;
  /** Former deadlines, oldest change first. */
  deadlineHistory: Array<DeadlineChange>;
  /** How many follow it. Null below 5: small numbers tell who follows. */
  followers?: Maybe<Scalars['Int']['output']>;
  /** Who asks; null when not recorded as a party. */
  host?: Maybe<Party>;
  /** How, in plain words. */
  howToTakePart: Scalars['String']['output'];
  /** Id of the consultation. */
  id: Scalars['ID']['output'];
  /** The host's own page; null when none is known. */
  officialUrl?: Maybe<Scalars['URL']['output']>;
  /** When it opens or opened; null when not established. */
  opensAt?: Maybe<Scalars['DateTime']['output']>;
  /** How precisely the opening is known; null when opensAt is. */
  opensPrecision?: Maybe<DatePrecision>;
  /** Process it belongs to; null when none. */
  process?: Maybe<Process>;
  /** What is asked; empty when not recorded. */
  questions: Array<Scalars['String']['output']>;
  /** Proposals of the same process on the same topics; of the whole process when it has no topics. */
  relatedProposals: ProposalConnection;
  /** Whether it stays open without a deadline. */
  rolling: Scalars['Boolean']['output'];
  /** Short name in addresses. */
  slug: Scalars['String']['output'];
  /** Where this comes from. */
  sources: Array<Source>;
  /** What a reply counts for. */
  standing: ConsultationStanding;
  /** Derived from the clock, never stored. */
  status: ConsultationStatus;
  /** What it asks, in our words. */
  summary: Scalars['String']['output'];
  /** IANA zone in which the host states the deadline. */
  timeZone: Scalars['String']['output'];
  /** Its title. */
  title: Scalars['String']['output'];
  /** Topics it bears on. */
  topics: Array<Topic>;
  /** Permanent address of its page here. */
  url: Scalars['URL']['output'];
  /** Whether the signed-in person follows it; false when signed out. */
  viewerFollows: Scalars['Boolean']['output'];
  /** Who may take part, in plain words. */
  whoMayTakePart: Scalars['String']['output'];
  /** What is assumed about the window, for example its zone; null when nothing is. */
  windowNote?: Maybe<Scalars['String']['output']>;
};


/** A window in which someone may comment. */
export type ConsultationAnnotationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<AnnotationQuery>;
};


/** A window in which someone may comment. */
export type ConsultationRelatedProposalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of consultations. */
export type ConsultationConnection = {
  __typename?: 'ConsultationConnection';
  /** The consultations with their cursors. */
  edges: Array<ConsultationEdge>;
  /** The consultations alone. */
  nodes: Array<Consultation>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many meet the query in all. */
  totalCount: Scalars['Int']['output'];
};

/** A consultation in a page. */
export type ConsultationEdge = {
  __typename?: 'ConsultationEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The consultation. */
  node: Consultation;
};

/** A consultation to be entered. */
export type ConsultationInput = {
  /** When it closes, after the opening; leave out only for one without a deadline. */
  closesAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How sure the record is; MEDIUM when absent. */
  confidence?: InputMaybe<Confidence>;
  /** Code of the party that asks. */
  host?: InputMaybe<Scalars['String']['input']>;
  /** How, 1 to 1,000 characters. */
  howToTakePart: Scalars['String']['input'];
  /** The host's own page. */
  officialUrl?: InputMaybe<Scalars['URL']['input']>;
  /** When it opens; open at once when absent. */
  opensAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Slug of the process. */
  process?: InputMaybe<Scalars['String']['input']>;
  /** What is asked, at most 50 questions of at most 1,000 characters. */
  questions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Where this comes from, at least one. */
  sources: Array<SourceInput>;
  /** What a reply counts for; UNCLEAR when absent. */
  standing?: InputMaybe<ConsultationStanding>;
  /** What it asks, 1 to 10,000 characters. */
  summary: Scalars['String']['input'];
  /** IANA zone in which the host states the deadline, for example Europe/Zurich. */
  timeZone: Scalars['String']['input'];
  /** Title, 1 to 300 characters. */
  title: Scalars['String']['input'];
  /** Slugs of topics. */
  topics?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who may take part, 1 to 1,000 characters. */
  whoMayTakePart: Scalars['String']['input'];
};

/** Which consultations. Values within a list are alternatives; the parts together must all be met. */
export type ConsultationQuery = {
  /** With a deadline at or after this instant. */
  closesAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** With a deadline before this instant. */
  closesBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Slugs of processes. */
  processes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Statuses at the moment of asking. */
  status?: InputMaybe<Array<ConsultationStatus>>;
  /** Words to find in title and summary, read as those of `ProposalQuery`; at most 500 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Slugs of topics; a broader topic finds its narrower ones too. */
  topics?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What a reply counts for. */
export type ConsultationStanding =
  /** Asked for and considered, without formal weight. */
  | 'ADVISORY'
  /** Part of the formal process. */
  | 'OFFICIAL'
  /** Not established. */
  | 'UNCLEAR'
  /** Run by somebody outside the process. */
  | 'UNOFFICIAL';

/** Where a consultation stands at the moment of asking. */
export type ConsultationStatus =
  /** Not open yet. */
  | 'ANNOUNCED'
  /** Called off. */
  | 'CANCELLED'
  /** No longer open. */
  | 'CLOSED'
  /** Open for comment. */
  | 'OPEN'
  /** Closed, and its results are out. */
  | 'RESULTS_PUBLISHED';

/** How complete one part is. */
export type Coverage = {
  __typename?: 'Coverage';
  /** Name of its field. */
  field: Scalars['String']['output'];
  /** How many records have it. */
  known: Scalars['Int']['output'];
  /** What the count says, in words. */
  label: Scalars['String']['output'];
  /** How many records there are. */
  total: Scalars['Int']['output'];
  /** Kind of record, as the name of its type: Proposal, Impact, Consultation. */
  type: Scalars['String']['output'];
};

/** The data set as a whole. */
export type Dataset = {
  __typename?: 'Dataset';
  /** When that event was entered. Null while the record is empty. */
  changedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many records of each kind have each of the parts that a record can lack. */
  coverage: Array<Coverage>;
  /** Cursor of the last event that these answers take into account; pass it to `events` to read what comes after. */
  position: Scalars['String']['output'];
};

/** How precisely a moment is known. */
export type DatePrecision =
  /** Only the day. */
  | 'DAY'
  /** To the minute, as the host states it. */
  | 'INSTANT'
  /** Only the month. */
  | 'MONTH';

/** One move of a deadline. */
export type DeadlineChange = {
  __typename?: 'DeadlineChange';
  /** When the change was entered here. */
  at: Scalars['DateTime']['output'];
  /** Former deadline; null when there was none. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** Why; null when not stated. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Where it was announced; null when not recorded. */
  source?: Maybe<Source>;
  /** New deadline; null when it was lifted. */
  to?: Maybe<Scalars['DateTime']['output']>;
};

/** One try. */
export type DeliveryAttempt = {
  __typename?: 'DeliveryAttempt';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Why it failed; null when it was accepted. */
  fault?: Maybe<Scalars['String']['output']>;
  /** Milliseconds until the answer, or until it was given up. */
  milliseconds: Scalars['Int']['output'];
  /** Beginning of the answer, at most 1,000 characters; null when there was none. */
  response?: Maybe<Scalars['String']['output']>;
  /** Status of the answer; null when there was none. */
  status?: Maybe<Scalars['Int']['output']>;
};

/** How a delivery stands. */
export type DeliveryState =
  /** It was given up. */
  | 'FAILED'
  /** It was accepted. */
  | 'SENT'
  /** It waits for its first or its next try. */
  | 'WAITING';

/** An official paper. One document can hold many proposals. */
export type Document = Node & {
  __typename?: 'Document';
  /** Its date, as precise as the source; null when not established. */
  date?: Maybe<Scalars['PartialDate']['output']>;
  /** Id of the document. */
  id: Scalars['ID']['output'];
  /** Address of a copy; null when none is public. */
  link?: Maybe<Scalars['URL']['output']>;
  /** Official symbol, for example CWG-WCIT12/TD 62. */
  symbol: Scalars['String']['output'];
  /** Title or short description. */
  title: Scalars['String']['output'];
};

/** Why a draft cannot be published. */
export type DraftFault = {
  __typename?: 'DraftFault';
  /** Which part, as a field of AssessmentDraftInput. */
  field: Scalars['String']['output'];
  /** Why, and the way out. */
  message: Scalars['String']['output'];
};

/** Who would have to do, or bear, what a proposal asks. */
export type DutyBearer =
  /** Intergovernmental bodies. */
  | 'INTERGOVERNMENTAL_BODY'
  /** Operators and other enterprises. */
  | 'OPERATOR'
  /** States, their administrations and regulators. */
  | 'STATE'
  /** Bodies that set standards or hand out names and numbers. */
  | 'TECHNICAL_BODY'
  /** The people who use the service. */
  | 'USER';

/** What becomes of public notes when their author's account is deleted. Private and group notes are always deleted. */
export type ErasedNotes =
  /** Their words stay, without any name. */
  | 'KEEP_UNSIGNED'
  /** They are deleted; answers to them stay, and say that what they answer is gone. */
  | 'REMOVE';

/** One thing that happened to the public record. */
export type Event = Node & {
  __typename?: 'Event';
  /** When it was entered. */
  at: Scalars['DateTime']['output'];
  /** What changed; empty where the kind says it all. */
  changes: Array<FieldChange>;
  /** Its place in the feed: pass it as `after` to read, or to be told of, what came later. */
  cursor: Scalars['String']['output'];
  /** Id of the event. */
  id: Scalars['ID']['output'];
  /** What happened. */
  kind: EventKind;
  /** Process it belongs to; null when none. */
  process?: Maybe<Process>;
  /** What it happened to. Null once that is deleted or no longer public; the id and the label stay. */
  subject?: Maybe<Node>;
  /** Id of what it happened to. */
  subjectId: Scalars['ID']['output'];
  /** Name of what it happened to, as it was then. */
  subjectLabel: Scalars['String']['output'];
  /** Address of its page. */
  subjectUrl: Scalars['URL']['output'];
};

/** A page of events. */
export type EventConnection = {
  __typename?: 'EventConnection';
  /** The events with their cursors. */
  edges: Array<EventEdge>;
  /** The events alone. */
  nodes: Array<Event>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
};

/** An event in a page. */
export type EventEdge = {
  __typename?: 'EventEdge';
  /** Its place in the feed. */
  cursor: Scalars['String']['output'];
  /** The event. */
  node: Event;
};

/** What happened. */
export type EventKind =
  /** The words of a public note were changed by its author. */
  | 'ANNOTATION_EDITED'
  /** A public note was written. */
  | 'ANNOTATION_PUBLISHED'
  /** A public note was deleted or hidden. */
  | 'ANNOTATION_REMOVED'
  /** A consultation was entered. What had passed by then, its opening for example, is not told. */
  | 'CONSULTATION_ANNOUNCED'
  /** A consultation was called off. */
  | 'CONSULTATION_CANCELLED'
  /** A consultation closed, at its deadline or earlier. */
  | 'CONSULTATION_CLOSED'
  /** A consultation opened. */
  | 'CONSULTATION_OPENED'
  /** A consultation's results are out. */
  | 'CONSULTATION_RESULTS'
  /** A consultation's deadline moved. */
  | 'DEADLINE_CHANGED'
  /** A consultation's deadline is 30, 14, 7, 3 or 1 days away; the change `daysLeft` says which. */
  | 'DEADLINE_NEAR'
  /** An assessment was entered, or corrected by the data set it came from. */
  | 'IMPACT_ASSESSED'
  /** A newer assessment of the same assessor took the place of one; the change `supersededBy` says which. */
  | 'IMPACT_SUPERSEDED'
  /** An assessment was taken back, was removed, or went with its proposal. */
  | 'IMPACT_WITHDRAWN'
  /** A proposal's record was corrected; the changes say what and why. */
  | 'PROPOSAL_CORRECTED'
  /** A proposal's record was deleted, and with it its assessments; public notes on it are from then on for their authors alone. */
  | 'PROPOSAL_DELETED'
  /** A proposal was merged into another; the change `mergedInto` says into which. */
  | 'PROPOSAL_MERGED'
  /** A proposal has a new text. */
  | 'PROPOSAL_REVISED'
  /** A proposal came to another stage; the changes say from which, and why. */
  | 'PROPOSAL_STAGE_CHANGED'
  /** A proposal was entered. */
  | 'PROPOSAL_TABLED'
  /** A process, party, topic, right, instrument, provision, document or action line was entered. */
  | 'RECORD_ADDED'
  /** One of these was corrected. */
  | 'RECORD_CORRECTED'
  /** A party became a sponsor of a proposal that was on record. */
  | 'SPONSOR_JOINED'
  /** A party is no longer a sponsor. */
  | 'SPONSOR_LEFT';

/** Which events. Values within a list are alternatives; the parts together must all be met. */
export type EventQuery = {
  /** Kinds of event. */
  kinds?: InputMaybe<Array<EventKind>>;
  /** Slugs of processes. */
  processes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Events on proposals that met this query before or after, and on their impacts and public notes. */
  proposals?: InputMaybe<ProposalQuery>;
  /** At this instant or later. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Ids of records: events on them, and on what belongs to them (a topic's proposals, a sponsor's, a proposal's impacts). */
  subjects?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** One value of a filter and how many proposals have it. */
export type FacetCount = {
  __typename?: 'FacetCount';
  /** How many proposals have it. */
  count: Scalars['Int']['output'];
  /** Name to show. */
  label: Scalars['String']['output'];
  /** Value to put into the query. */
  value: Scalars['String']['output'];
};

/** Personal feeds of what one follows. */
export type FeedLinks = {
  __typename?: 'FeedLinks';
  /** When their addresses were made. */
  createdAt: Scalars['DateTime']['output'];
};

/** Secret addresses: whoever has one can read what its owner follows. */
export type FeedLinksWithSecret = {
  __typename?: 'FeedLinksWithSecret';
  /** Atom feed of what one was told. */
  atom: Scalars['URL']['output'];
  /** iCalendar of the consultations that what one follows concerns. */
  calendar: Scalars['URL']['output'];
  /** JSON Feed of what one was told. */
  json: Scalars['URL']['output'];
};

/** One field's change. */
export type FieldChange = {
  __typename?: 'FieldChange';
  /** New value as text; null when there is none. */
  after?: Maybe<Scalars['String']['output']>;
  /** Former value as text; null when there was none. */
  before?: Maybe<Scalars['String']['output']>;
  /** Name of the field, as in this schema; or `reason`, why it changed, `daysLeft` of a deadline that is near, `mergedInto` of a merged proposal. */
  field: Scalars['String']['output'];
};

/** One filter to drop. */
export type FilterHint = {
  __typename?: 'FilterHint';
  /** How many proposals meet the query without it. */
  count: Scalars['Int']['output'];
  /** Name of the field of ProposalQuery. `tabledFrom` and `tabledTo` are each one. */
  filter: Scalars['String']['output'];
};

/** A record to jump to. */
export type Finding = {
  __typename?: 'Finding';
  /** What it is. */
  kind: FindingKind;
  /** Its name, title, or symbol and title. */
  label: Scalars['String']['output'];
  /** The record. */
  node: Node;
  /** What tells it from others of that name, such as a code or a process. Null when nothing does. */
  note?: Maybe<Scalars['String']['output']>;
  /** Its page on this site. */
  url: Scalars['URL']['output'];
};

/** Kinds of record that can be jumped to. */
export type FindingKind =
  /** A consultation, by title. */
  | 'CONSULTATION'
  /** A party, by code or name. */
  | 'PARTY'
  /** A process. */
  | 'PROCESS'
  /** A proposal, by symbol or title. */
  | 'PROPOSAL'
  /** A right, by code or label. */
  | 'RIGHT'
  /** A topic, by label or other name. */
  | 'TOPIC';

/** What a person wants told. Nobody else can see it. */
export type Follow = Node & {
  __typename?: 'Follow';
  /** Where. */
  channels: Array<AlertChannel>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Why it is set aside: it could not be matched and is tried again by itself; null when all is well. */
  fault?: Maybe<Scalars['String']['output']>;
  /** Id of the follow. */
  id: Scalars['ID']['output'];
  /** Kinds of event told of; empty means all. */
  kinds: Array<EventKind>;
  /** Name of what is followed, as it was when the follow was made; of a saved search its own. */
  name: Scalars['String']['output'];
  /** The saved search, as the query string of the search page; null when something else is followed. */
  query?: Maybe<Scalars['String']['output']>;
  /** How soon. */
  rate: AlertRate;
  /** What is followed; null for a saved search, and when it no longer exists. */
  subject?: Maybe<Node>;
  /** Address of what is followed: its page, or the search page with exactly this search. */
  url: Scalars['URL']['output'];
};

/** A page of follows. */
export type FollowConnection = {
  __typename?: 'FollowConnection';
  /** The follows with their cursors. */
  edges: Array<FollowEdge>;
  /** The follows alone. */
  nodes: Array<Follow>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A follow in a page. */
export type FollowEdge = {
  __typename?: 'FollowEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The follow. */
  node: Follow;
};

/** People who share notes. Nobody else learns that it exists. */
export type Group = Node & {
  __typename?: 'Group';
  /** When it was founded. */
  createdAt: Scalars['DateTime']['output'];
  /** What it is for; null when nothing is said. */
  description?: Maybe<Scalars['String']['output']>;
  /** Id of the group. */
  id: Scalars['ID']['output'];
  /** Invitations that still hold, newest first. Owners only, else FORBIDDEN. */
  invitations: Array<Invitation>;
  /** Who belongs to it: owners first, then by pseudonym. */
  members: Array<GroupMember>;
  /** Its name. */
  name: Scalars['String']['output'];
  /** What the caller is in it. */
  viewerRole: GroupRole;
};

/** Somebody's part in a group. */
export type GroupMember = {
  __typename?: 'GroupMember';
  /** The account. */
  account: Author;
  /** When they joined. */
  joinedAt: Scalars['DateTime']['output'];
  /** What they may do. */
  role: GroupRole;
};

/** What somebody may do in a group. */
export type GroupRole =
  /** Reads and writes the group's notes. */
  | 'MEMBER'
  /** What a member may; also invites, changes roles, and ends the group. */
  | 'OWNER'
  /** Reads the group's notes. */
  | 'READER';

/** A signed, dated human-rights assessment. Several may stand side by side and disagree. */
export type Impact = Node & {
  __typename?: 'Impact';
  /** Groups of people it would fall on; empty when none is named, which does not mean that none is. */
  affected: Array<AffectedGroup>;
  /** Other wording that would do less harm, as its assessor proposes it: in the place of `selector`, or of the whole text where there is none. Null when none is given. Nobody tabled it. */
  alternative?: Maybe<Scalars['String']['output']>;
  /** That wording against the text on which the assessment was made, its `to` being null since no record holds it; null when there is no such text. */
  alternativeRedline?: Maybe<Redline>;
  /** Assessments that answer this one and stand, oldest first. */
  answeredBy: Array<Impact>;
  /** The assessment it answers; null when it answers none, or one that was removed. */
  answers?: Maybe<Impact>;
  /** The day on which it was entered here; the outside author's own date stands in the source. */
  assessedOn: Scalars['Date']['output'];
  /** Who says so: the outside author, or for an editorial one the editor. */
  assessor: Scalars['String']['output'];
  /** The account that signed it; null where an editor entered it, and for outside views. */
  author?: Maybe<Author>;
  /** Whether somebody outside says so, or it is our own inference. */
  basis: Basis;
  /** What changed in the text since it was made, from that version to the newest in its language; null when nothing did, or when it was made on the summary. */
  changedSince?: Maybe<Redline>;
  /** How to cite it. */
  citation: Scalars['String']['output'];
  /** How sure its assessor is; null when not stated. */
  confidence?: Maybe<Confidence>;
  /** In what it differs from the one it answers; empty when in nothing, or when it answers none. */
  differences: Array<ImpactDifference>;
  /** What it would do to the right. */
  direction: ImpactDirection;
  /** Who would bear the duty, or the burden; empty when nobody is named. */
  dutyBearers: Array<DutyBearer>;
  /** What that duty or burden is, in a sentence; null when not stated. */
  dutyNote?: Maybe<Scalars['String']['output']>;
  /** Id of the assessment. */
  id: Scalars['ID']['output'];
  /** Parts of the infrastructure it concerns; empty when none is named. */
  infrastructure: Array<InfrastructureRole>;
  /** Whether the text it was made on has a newer version, or its words in the summary were changed since. */
  isOnEarlierText: Scalars['Boolean']['output'];
  /** How likely, from 1, remote, to 5, near certain; null when not assessed. */
  likelihood?: Maybe<Scalars['Int']['output']>;
  /** The three-part test of ICCPR 19(3); null when not made. */
  limitation?: Maybe<LimitationTest>;
  /** The version of the proposal's text on which it was made; null when it was made on the record's summary. */
  madeOn?: Maybe<ProposalText>;
  /** The proposal assessed. */
  proposal: Proposal;
  /** When it was published here. */
  publishedAt: Scalars['DateTime']['output'];
  /** The words of the proposal the assessment rests on; null when it names none. */
  quote?: Maybe<Scalars['String']['output']>;
  /** Why. */
  rationale: Scalars['String']['output'];
  /** The right it bears on. */
  right: Right;
  /** What it is an assessment of: this record, or only its topic, where its source speaks of the topic and not of this sponsor's own text. */
  scope: ImpactScope;
  /** The words it rests on, with their place in that version or in the summary; null when it names none, or none that could be placed. */
  selector?: Maybe<TextSelector>;
  /** How grave, by the UN Guiding Principles on Business and Human Rights: each from 1, slight, to 5, grave; null when not assessed. */
  severity?: Maybe<Severity>;
  /** The organisation for which it was signed, and who approved it, as they were on that day; null when it was signed for nobody else. */
  signedFor?: Maybe<SignedFor>;
  /** Where this comes from; empty for our own inference without a source. */
  sources: Array<Source>;
  /** Whether it agrees with the one it answers; null when it answers none. */
  stance?: Maybe<ImpactStance>;
  /** Whether it stands. */
  state: ImpactState;
  /** The one that replaced it; null while none did. */
  supersededBy?: Maybe<Impact>;
  /** The earlier assessment of the same assessor that this one replaces; null when none. */
  supersedes?: Maybe<Impact>;
  /** Its page, for good. */
  url: Scalars['URL']['output'];
  /** Whether the signed-in person follows it; false when signed out. */
  viewerFollows: Scalars['Boolean']['output'];
  /** Whether the caller may remove it as a moderator. */
  viewerMayRemove: Scalars['Boolean']['output'];
  /** Whether the caller may put a newer one in its place. */
  viewerMaySupersede: Scalars['Boolean']['output'];
  /** Whether the caller may take it back. */
  viewerMayWithdraw: Scalars['Boolean']['output'];
  /** When it was taken back; null where it was not. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was taken back; null where it was not. */
  withdrawnReason?: Maybe<Scalars['String']['output']>;
};


/** A signed, dated human-rights assessment. Several may stand side by side and disagree. */
export type ImpactCitationArgs = {
  format: CitationFormat;
};

/** A part of an assessment that can be compared. */
export type ImpactAspect =
  /** What it would do to the right. */
  | 'DIRECTION'
  /** How hard to undo. */
  | 'IRREMEDIABILITY'
  /** Whether it rests on clear law. */
  | 'LEGALITY'
  /** Whether it serves an aim that the covenant allows. */
  | 'LEGITIMATE_AIM'
  /** How likely. */
  | 'LIKELIHOOD'
  /** Whether it is necessary and proportionate. */
  | 'NECESSITY'
  /** The right. */
  | 'RIGHT'
  /** How grave. */
  | 'SCALE'
  /** How many. */
  | 'SCOPE';

/** A page of assessments, with counts over the whole query. */
export type ImpactConnection = {
  __typename?: 'ImpactConnection';
  /** Who says so, with how many assessments each, the most first. */
  assessors: Array<FacetCount>;
  /** The assessments with their cursors. */
  edges: Array<ImpactEdge>;
  /** The assessments alone. */
  nodes: Array<Impact>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** What they say, over the whole query. */
  tally: ImpactTally;
  /** How many meet the query in all. */
  totalCount: Scalars['Int']['output'];
};

/** A part in which two assessments differ. */
export type ImpactDifference = {
  __typename?: 'ImpactDifference';
  /** Which part. */
  aspect: ImpactAspect;
  /** What the other says; null when it does not say. */
  other?: Maybe<Scalars['String']['output']>;
  /** What this one says, as in the schema: an enum value, a number, or the code of a right. Null when it does not say. */
  own?: Maybe<Scalars['String']['output']>;
};

/** What a proposal would do to a right. */
export type ImpactDirection =
  /** Could strengthen it. */
  | 'ADVANCES'
  /** Could do either, or both. */
  | 'MIXED'
  /** Could weaken it. */
  | 'RESTRICTS'
  /** Cannot be told. */
  | 'UNCLEAR';

/** A right on which assessments of one proposal disagree: in direction, or because one answers another and dissents. */
export type ImpactDispute = {
  __typename?: 'ImpactDispute';
  /** In what any two of them say different things; one that does not say differs from nobody. Empty where one dissents for reasons in words alone. */
  aspects: Array<ImpactAspect>;
  /** The standing assessments of it, the gravest first; see ImpactSort.GRAVEST. */
  impacts: Array<Impact>;
  /** The right. */
  right: Right;
};

/** An assessment in a page. */
export type ImpactEdge = {
  __typename?: 'ImpactEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The assessment. */
  node: Impact;
};

/** An assessment to be entered. */
export type ImpactInput = {
  /** Groups of people it would fall on. */
  affected?: InputMaybe<Array<AffectedGroup>>;
  /** Other wording, at most 50,000 characters. */
  alternative?: InputMaybe<Scalars['String']['input']>;
  /** Id of the assessment it answers, of the same proposal, which must stand. */
  answers?: InputMaybe<Scalars['ID']['input']>;
  /** Who says so, at most 300 characters; the editor's own handle when absent and basis is EDITORIAL. */
  assessor?: InputMaybe<Scalars['String']['input']>;
  /** SOURCED needs an assessor and at least one source. OWN is refused: whoever assesses publishes a draft of theirs. */
  basis: Basis;
  /** How sure its assessor is. */
  confidence?: InputMaybe<Confidence>;
  /** What it would do to the right. */
  direction: ImpactDirection;
  /** Who would bear the duty. */
  dutyBearers?: InputMaybe<Array<DutyBearer>>;
  /** What that duty is, at most 500 characters. */
  dutyNote?: InputMaybe<Scalars['String']['input']>;
  /** Parts of the infrastructure it concerns. */
  infrastructure?: InputMaybe<Array<InfrastructureRole>>;
  /** How likely, 1 to 5. */
  likelihood?: InputMaybe<Scalars['Int']['input']>;
  /** The three-part test; refused for a right that may not be limited. */
  limitation?: InputMaybe<LimitationInput>;
  /** Id of the proposal. */
  proposal: Scalars['ID']['input'];
  /** Words of the proposal it rests on; they must stand in its summary or in one of its texts. Not together with `selector`. */
  quote?: InputMaybe<Scalars['String']['input']>;
  /** Why, 1 to 10,000 characters. */
  rationale: Scalars['String']['input'];
  /** Code of the right, for example UDHR-19. */
  right: Scalars['String']['input'];
  /** What it is of; when absent TOPIC where the proposal's stage is known of its topic alone, else RECORD. */
  scope?: InputMaybe<ImpactScope>;
  /** The words it rests on, in a version of the text or (`textId` being the proposal's id) in the summary. */
  selector?: InputMaybe<TextSelectorInput>;
  /** How grave, each from 1 to 5. */
  severity?: InputMaybe<SeverityInput>;
  /** Where this comes from. */
  sources?: InputMaybe<Array<SourceInput>>;
  /** Needed with `answers`, and only then. */
  stance?: InputMaybe<ImpactStance>;
  /** Id of the version of the text it was made on; when absent that in which its words stand, and the summary when it names none. */
  textId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which assessments. Values within a list are alternatives; the parts together must all be met. An empty list asks for nothing. */
export type ImpactQuery = {
  /** Groups of people it would fall on. */
  affected?: InputMaybe<Array<AffectedGroup>>;
  /** True for those alone that answer another, false for those that answer none; all when absent. */
  answering?: InputMaybe<Scalars['Boolean']['input']>;
  /** Who says so, by the very names of the assessors. */
  assessors?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who would bear the duty. */
  dutyBearers?: InputMaybe<Array<DutyBearer>>;
  /** Ids of proposals. */
  proposalIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of proposals that meet this query. Its rights, directions, bases and infrastructure must be met by the assessment itself. */
  proposals?: InputMaybe<ProposalQuery>;
  /** Whether they stand; PUBLISHED alone when absent. */
  states?: InputMaybe<Array<ImpactState>>;
};

/** What an assessment is of. */
export type ImpactScope =
  /** The proposal itself. */
  | 'RECORD'
  /** Only its topic: its source speaks of the topic, not of this sponsor's own text. */
  | 'TOPIC';

/** Order of a list of assessments. */
export type ImpactSort =
  /** By gravity: what restricts before what is mixed, unclear or advances; within these by the gravest of scale, scope and irremediability, then by the next, and those without a rating last; then the newest. Nothing is added up or averaged. */
  | 'GRAVEST'
  /** The last published first. */
  | 'NEWEST';

/** What an assessment says to the one it answers. */
export type ImpactStance =
  /** It comes to the same. */
  | 'AGREES'
  /** It sees it otherwise, in whole or in part. */
  | 'DISSENTS';

/** Whether an assessment stands. */
export type ImpactState =
  /** It stands. */
  | 'PUBLISHED'
  /** A newer one of the same assessor stands in its place. */
  | 'SUPERSEDED'
  /** It was taken back. */
  | 'WITHDRAWN';

/** Counts of assessments. Bases are told apart because our own inferences are no source's view. */
export type ImpactTally = {
  __typename?: 'ImpactTally';
  /** Assessments that say advances. */
  advances: Scalars['Int']['output'];
  /** Our own inferences. */
  editorial: Scalars['Int']['output'];
  /** Assessments that say both. */
  mixed: Scalars['Int']['output'];
  /** Those that are of the topic and not of the sponsor's own text. */
  ofTopic: Scalars['Int']['output'];
  /** Those that their assessor signed here. */
  own: Scalars['Int']['output'];
  /** Those with a rating of severity. */
  rated: Scalars['Int']['output'];
  /** Assessments that say restricts. */
  restricts: Scalars['Int']['output'];
  /** Those that somebody outside made, as the source has it. */
  sourced: Scalars['Int']['output'];
  /** Assessments that say that it cannot be told. */
  unclear: Scalars['Int']['output'];
};

/** A row that cannot be taken. */
export type ImportFault = {
  __typename?: 'ImportFault';
  /** Which part of it; null when the whole. */
  field?: Maybe<Scalars['String']['output']>;
  /** Why, and the way out. */
  message: Scalars['String']['output'];
  /** Its number in the file, from 1. */
  row: Scalars['Int']['output'];
};

/** What became of an entered file. */
export type ImportReport = {
  __typename?: 'ImportReport';
  /** By how its words were found, how many notes. */
  anchors: Array<AnchorCount>;
  /** Rows that cannot be taken; nothing is written while there is one. */
  faults: Array<ImportFault>;
  /** Notes that are here already as they are in the file. */
  unchanged: Scalars['Int']['output'];
  /** Notes that were, or would be, written. */
  written: Scalars['Int']['output'];
};

/** Parts of the infrastructure, by what they do. */
export type InfrastructureRole =
  /** Connects people: fixed, mobile and satellite access. */
  | 'ACCESS'
  /** Services that people use directly: messages, platforms, calls. */
  | 'APPLICATION'
  /** Delivers content from places near its readers. */
  | 'CDN'
  /** Resolves names. */
  | 'DNS'
  /** Where networks meet and exchange traffic. */
  | 'EXCHANGE_POINT'
  /** Keeps sites and data for others. */
  | 'HOSTING'
  /** Gives out addresses and numbers: regional internet registries, numbering authorities. */
  | 'NAMING_AND_NUMBERING'
  /** Sells and keeps registrations of domain names. */
  | 'REGISTRAR'
  /** Keeps a top-level domain. */
  | 'REGISTRY'
  /** Carries traffic and decides on its way: transit, backbone, cables. */
  | 'ROUTING';

/** A text under negotiation, for example the 1988 International Telecommunication Regulations. */
export type Instrument = Node & {
  __typename?: 'Instrument';
  /** When it was adopted; null when not, or not established. */
  adopted?: Maybe<Scalars['PartialDate']['output']>;
  /** Short code, for example ITR-1988. */
  code: Scalars['String']['output'];
  /** Id of the instrument. */
  id: Scalars['ID']['output'];
  /** When it entered into force; null when not, or not established. */
  inForce?: Maybe<Scalars['PartialDate']['output']>;
  /** What is uncertain about this list of provisions; null when nothing is. */
  note?: Maybe<Scalars['String']['output']>;
  /** Its provisions in the order of the text. */
  provisions: Array<Provision>;
  /** Where this comes from. */
  sources: Array<Source>;
  /** Name of the instrument. */
  title: Scalars['String']['output'];
};

/** A link by which somebody may join, without its secret. */
export type Invitation = {
  __typename?: 'Invitation';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Until when it holds. */
  expiresAt: Scalars['DateTime']['output'];
  /** Id of the invitation. */
  id: Scalars['ID']['output'];
  /** As what they join. */
  role: GroupRole;
};

/** What whoever holds a link is told before they join. */
export type InvitationPreview = {
  __typename?: 'InvitationPreview';
  /** Until when it holds. */
  expiresAt: Scalars['DateTime']['output'];
  /** Name of the group. */
  groupName: Scalars['String']['output'];
  /** As what they would join. */
  role: GroupRole;
};

/** A line of a ledger. One proposal counts in several columns when assessments of it differ, and once in each. */
export type LedgerLine = {
  __typename?: 'LedgerLine';
  /** Proposals said to advance a right. */
  advances: Scalars['Int']['output'];
  /** How many proposals have it that are assessed at all. */
  count: Scalars['Int']['output'];
  /** Of `count`, those on which assessments of one right disagree; see ProposalQuery.disputed. */
  disputed: Scalars['Int']['output'];
  /** Of `count`, those of which only our own inferences speak. */
  editorialOnly: Scalars['Int']['output'];
  /** Name to show. */
  label: Scalars['String']['output'];
  /** Proposals said to do both. */
  mixed: Scalars['Int']['output'];
  /** Proposals said to restrict a right. */
  restricts: Scalars['Int']['output'];
  /** Proposals of which it is said to be unclear. */
  unclear: Scalars['Int']['output'];
  /** Value, to put into a query. */
  value: Scalars['String']['output'];
};

/** A proposal that a consolidation could not take in. */
export type LeftOut = {
  __typename?: 'LeftOut';
  /** The proposal. */
  proposal: Proposal;
  /** Why, in a sentence. */
  reason: Scalars['String']['output'];
};

/** The three-part test for limiting a right. */
export type LimitationInput = {
  /** Whether it rests on clear law. */
  legality: TestResult;
  /** Why, at most 2,000 characters. */
  legalityReason?: InputMaybe<Scalars['String']['input']>;
  /** Whether it serves an aim that the covenant allows. */
  legitimateAim: TestResult;
  /** Why, at most 2,000 characters. */
  legitimateAimReason?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is necessary and proportionate. */
  necessity: TestResult;
  /** Why, at most 2,000 characters. */
  necessityReason?: InputMaybe<Scalars['String']['input']>;
};

/** The three-part test for limiting a right. */
export type LimitationTest = {
  __typename?: 'LimitationTest';
  /** Whether it rests on clear law. */
  legality: TestResult;
  /** Why so on legality; null when not stated. */
  legalityReason?: Maybe<Scalars['String']['output']>;
  /** Whether it serves an aim that the covenant allows. */
  legitimateAim: TestResult;
  /** Why so on the aim; null when not stated. */
  legitimateAimReason?: Maybe<Scalars['String']['output']>;
  /** Whether it is necessary and proportionate. */
  necessity: TestResult;
  /** Why so on necessity and proportionality; null when not stated. */
  necessityReason?: Maybe<Scalars['String']['output']>;
};

/** An address for e-mail. Nobody else can see it. */
export type MailAddress = {
  __typename?: 'MailAddress';
  /** The address. */
  address: Scalars['String']['output'];
  /** Since when it is so. */
  since: Scalars['DateTime']['output'];
  /** Whether letters are sent there. */
  state: MailAddressState;
};

/** Whether letters are sent to an address. */
export type MailAddressState =
  /** Letters came back for good; nothing is sent until it is set again. */
  | 'BOUNCED'
  /** Its owner called a letter spam; nothing is sent until it is set again. */
  | 'COMPLAINED'
  /** Confirmed. */
  | 'CONFIRMED'
  /** Its owner stopped all letters by the link in one. */
  | 'STOPPED'
  /** Not confirmed: nothing is sent but the letter that asks for it. */
  | 'UNCONFIRMED';

/** Counts of proposals per row and column value. */
export type Matrix = {
  __typename?: 'Matrix';
  /** Cells that are not zero. One proposal can count in several cells; with RIGHT and DIRECTION as axes both must be of one assessment. */
  cells: Array<MatrixCell>;
  /** How to cite this matrix: its permalink, and the moment of asking as the date of retrieval. */
  citation: Scalars['String']['output'];
  /** Column headings, most frequent first; years in order. */
  columns: Array<MatrixHeading>;
  /** What assessments say in each cell, in the order of `cells`; a cell without assessments is left out. */
  directions: Array<CellDirections>;
  /** Row headings, most frequent first; years in order. */
  rows: Array<MatrixHeading>;
  /** How many proposals meet the query, each counted once, also those with no value on an axis. */
  totalCount: Scalars['Int']['output'];
};


/** Counts of proposals per row and column value. */
export type MatrixCitationArgs = {
  format: CitationFormat;
};

/** What the rows or columns of a matrix stand for. */
export type MatrixAxis =
  /** Action on the text. */
  | 'ACTION'
  /** Direction of assessed impact. */
  | 'DIRECTION'
  /** Process, by slug. */
  | 'PROCESS'
  /** Provision, by code. */
  | 'PROVISION'
  /** Right assessed, by code. */
  | 'RIGHT'
  /** Sponsor, by code. */
  | 'SPONSOR'
  /** Stage reached. */
  | 'STAGE'
  /** Topic, by slug; a record counts for the topics it names, not for broader ones. */
  | 'TOPIC'
  /** Year of tabling. */
  | 'YEAR';

/** One cell. */
export type MatrixCell = {
  __typename?: 'MatrixCell';
  /** Value of its column. */
  column: Scalars['String']['output'];
  /** How many proposals have both. */
  count: Scalars['Int']['output'];
  /** Value of its row. */
  row: Scalars['String']['output'];
};

/** A row or column. */
export type MatrixHeading = {
  __typename?: 'MatrixHeading';
  /** How many proposals have it, each counted once. */
  count: Scalars['Int']['output'];
  /** Name to show. */
  label: Scalars['String']['output'];
  /** Value, to put into a query. */
  value: Scalars['String']['output'];
};

/** A state's belonging to a group for a time. */
export type Membership = {
  __typename?: 'Membership';
  /** How sure this is. */
  confidence: Confidence;
  /** First day; null when it was before anything recorded here. */
  from?: Maybe<Scalars['Date']['output']>;
  /** The member. */
  member: Party;
  /** Why it is so sure, or not; null when nothing is to be said. */
  note?: Maybe<Scalars['String']['output']>;
  /** Last day; null when it lasts, or when its end is not recorded. */
  to?: Maybe<Scalars['Date']['output']>;
};

/** What moderators decided of a note. */
export type Moderation =
  /** It stands. */
  | 'APPROVED'
  /** Hidden from everyone but its author and the moderators. */
  | 'HIDDEN'
  /** Nobody looked yet, and it is not shown to others. */
  | 'PENDING'
  /** Hidden as spam. */
  | 'SPAM';

/** A decision of a moderator. */
export type ModerationDecision = {
  __typename?: 'ModerationDecision';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who decided. */
  by: Author;
  /** What was decided. */
  moderation: Moderation;
  /** Why. */
  reason: Scalars['String']['output'];
};

/** What a note is meant as, from the W3C Web Annotation vocabulary. */
export type Motivation =
  /** A comment. */
  | 'COMMENTING'
  /** Only to mark the words. */
  | 'HIGHLIGHTING'
  /** To point to something else. */
  | 'LINKING'
  /** A question. */
  | 'QUESTIONING';

/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Writes a note on words, or the whole, of a proposal, a provision or a consultation. Members only. Refuses with UNAUTHENTICATED, NOT_FOUND, INVALID, FORBIDDEN (a reader of the group, or blocked from publishing), TOO_MANY, CONFLICT. */
  annotate: Annotation;
  /** Enters a consultation and tells of it. Curators only. Refuses with UNAUTHENTICATED, FORBIDDEN, INVALID, CONFLICT. */
  announceConsultation: Consultation;
  /** Enters an assessment of a proposal against one right and tells of it. Curators only. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID. */
  assessImpact: Impact;
  /** Keeps an account from publishing notes; what it published is hidden from others, and its owner still sees it. What many notes take longer for goes on by itself. Moderators only. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID. */
  blockAccount: Author;
  /** Calls a consultation off and tells of it. Curators only. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID, CONFLICT. */
  cancelConsultation: Consultation;
  /** Changes when and how one is told; what is absent stays as it is. Refuses with UNAUTHENTICATED, INVALID. */
  changeAlertSettings: AlertSettings;
  /** Moves a deadline, keeps the old one in its history and tells of it. Curators only. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID, CONFLICT (somebody else moved it meanwhile). */
  changeDeadline: Consultation;
  /** Changes a follow; what is absent stays as it is. Refuses with UNAUTHENTICATED, NOT_FOUND, INVALID. */
  changeFollow: Follow;
  /** Changes a webhook; it is enabled again. Refuses with UNAUTHENTICATED, NOT_FOUND, INVALID. */
  changeWebhook: Webhook;
  /** Says, for everyone to see and under one's pseudonym, that one is assessing a proposal. It ends by itself after 14 days, or when one publishes. Members only. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, TOO_MANY (more than 20 at once). */
  claimAssessment: Proposal;
  /** Confirms an address by the secret of the letter, signed in or not, within 3 days. Returns whether it is confirmed now; a secret that is wrong or too old returns false. */
  confirmMailAddress: Scalars['Boolean']['output'];
  /** Corrects a proposal's record, changes its stage, or adds and removes sponsors; what is absent stays as it is. Each is told as an event of its own kind. Curators only. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID (also when nothing would change), CONFLICT. */
  correctProposal: Proposal;
  /** Makes an API key for the signed-in account: a caller who sends it reads the public record within a higher quota, and can do nothing else. The secret is shown in this answer and never again. Refused with TOO_MANY at 20 keys. */
  createApiKey: ApiKeyWithSecret;
  /** Founds a group; its founder is its owner. An account belongs to at most 50 groups. Refuses with UNAUTHENTICATED, INVALID, TOO_MANY. */
  createGroup: Group;
  /** Makes a webhook: each event of the query is posted to the address, by the Standard Webhooks specification. At most 10 each. Refuses with UNAUTHENTICATED, INVALID (an address that is not allowed), TOO_MANY. */
  createWebhook: WebhookWithSecret;
  /** Deletes one's own account and everything that is held of it, for good, and returns its id. Assessments in one's own name are removed from the record; those signed for an organisation, or entered as what a source says, stay in it without the account. Refuses with UNAUTHENTICATED, INVALID, CONFLICT (the only owner of a group that has other members). */
  deleteAccount: Scalars['ID']['output'];
  /** Deletes one's own note and returns its id; answers to it stay. Refuses with UNAUTHENTICATED, NOT_FOUND, FORBIDDEN. */
  deleteAnnotation: Scalars['ID']['output'];
  /** Deletes a draft and returns its id. Refuses with UNAUTHENTICATED, NOT_FOUND, FORBIDDEN. */
  deleteAssessmentDraft: Scalars['ID']['output'];
  /** Ends a group and returns its id. Its notes become private to their authors, its drafts of assessments to those who began them; drafts of those who left before are deleted. Owners only. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND. */
  deleteGroup: Scalars['ID']['output'];
  /** Deletes a proposal's record with its assessments and tells of it; its id and label stay in the feed, its slug stays taken. Public notes on it are from then on for their authors alone. Curators only. Returns its id. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID, CONFLICT. */
  deleteProposal: Scalars['ID']['output'];
  /** Ends a webhook and forgets its log; returns its id. Refuses with UNAUTHENTICATED, NOT_FOUND. */
  deleteWebhook: Scalars['ID']['output'];
  /** Changes one's own note; what it said before stays to be seen. Refuses with UNAUTHENTICATED, NOT_FOUND, FORBIDDEN, INVALID, CONFLICT (it changed meanwhile: `extensions.current` holds its body, tags and version as they are now). */
  editAnnotation: Annotation;
  /** Renames or redescribes a group. Owners only. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID, CONFLICT. */
  editGroup: Group;
  /** Asks the moderators to look at a public note and returns its id. Flagging twice counts once. Refuses with UNAUTHENTICATED, NOT_FOUND, INVALID. */
  flagAnnotation: Scalars['ID']['output'];
  /** Follows a process, proposal, assessment, party, topic, right, provision or consultation. Whoever publishes an assessment follows it from then on. Following again changes the settings: nothing is followed twice. Members only, at most 1,000 follows each. Refuses with UNAUTHENTICATED, NOT_FOUND, INVALID, TOO_MANY. */
  follow: Follow;
  /** Enters notes from a file as one's own: those of our own JSON keep their ids where they are one's own or free, those of others are new. A note of one's own that says something else by now is a fault; nothing is overwritten. All are private, or the group's that is named. Nothing is written with `dryRun`, or while a row is at fault. Refuses with UNAUTHENTICATED, INVALID, FORBIDDEN, TOO_MANY. */
  importAnnotations: ImportReport;
  /** Enters assessments from a file. As drafts of one's own, to be looked through and published one by one; or, for curators, as published outside views and editorial readings. A row that is here already, word for word, is left alone, so a file can be sent again; nobody enters what another signed here under their own name. Nothing is written with `dryRun`, or while a row is at fault. Refuses with UNAUTHENTICATED, FORBIDDEN, INVALID, TOO_MANY. */
  importAssessments: AssessmentImport;
  /** Makes a link by which anybody who holds it may join, until it expires or is taken back. Owners only. The link is shown this once; a retry is refused with CONFLICT. At most 50 hold at a time. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID, TOO_MANY. */
  inviteToGroup: NewInvitation;
  /** Joins a group by an invitation. Refuses with UNAUTHENTICATED, NOT_FOUND (there is none, or it expired or was taken back), TOO_MANY (the group has 500 members, or one belongs to 50 groups). */
  joinGroup: Group;
  /** Leaves a group and returns its id; one's notes stay with the group. The last owner must make another first. Refuses with UNAUTHENTICATED, NOT_FOUND, CONFLICT. */
  leaveGroup: Scalars['ID']['output'];
  /** Makes the secret addresses of one's personal feeds, shown this once; those made before stop to work. Refuses with UNAUTHENTICATED. */
  makeFeedLinks: FeedLinksWithSecret;
  /** Marks all of one's own notifications as read, or those of one follow, and returns how many were unread. What is told meanwhile stays unread. Refuses with UNAUTHENTICATED, NOT_FOUND. */
  markAllRead: Scalars['Int']['output'];
  /** Marks one's own notifications as read; those already read stay so. Refuses with UNAUTHENTICATED, NOT_FOUND, INVALID. */
  markRead: Array<Notification>;
  /** Says that a proposal was merged into another: its stage becomes MERGED, and the two are related. Curators only. Returns the one merged. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID, CONFLICT. */
  mergeProposal: Proposal;
  /** Hides a public note, marks it as spam, or lets it stand. Moderators only. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID. */
  moderateAnnotation: Annotation;
  /** Decides where one's own note stands in the newest version of its text; once there is a newer one, the words placed are looked for in it, and a dropped note stays dropped. Refuses with UNAUTHENTICATED, NOT_FOUND, FORBIDDEN, INVALID, CONFLICT (there is a newer version). */
  placeAnnotation: Annotation;
  /** Publishes a draft: signed with one's pseudonym, or for the organisation that a moderator confirmed the account to speak for, dated, and never changed after. The draft is gone then, its author follows the assessment, and one that it supersedes no longer counts. Members only. Refuses with UNAUTHENTICATED, NOT_FOUND, FORBIDDEN (blocked from publishing, a reader of the group, or new where the site looks at what new members write first), INVALID (the draft is not complete; `field` names the first part that is missing), TOO_MANY, CONFLICT (it changed, or was published, meanwhile). */
  publishAssessment: Impact;
  /** Says that a consultation's results are out and tells of it. Curators only. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID, CONFLICT. */
  publishResults: Consultation;
  /** Confirms that an account speaks for an organisation, or, without a name, that it does no more. Moderators only. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID. */
  recogniseOrganisation: Author;
  /** Ends it. Refuses with UNAUTHENTICATED, NOT_FOUND. */
  releaseAssessment: Proposal;
  /** Forgets the chat room; returns whether there was one. Refuses with UNAUTHENTICATED. */
  removeChatRoom: Scalars['Boolean']['output'];
  /** Takes somebody out of a group, and all its invitations back. Owners only. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT (the last owner). */
  removeFromGroup: Group;
  /** Removes an assessment from the record and returns its id, where what it says may not stay to be read; that it was there stays in the feed. Moderators only. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID. */
  removeImpact: Scalars['ID']['output'];
  /** Forgets the address; returns whether there was one. Refuses with UNAUTHENTICATED. */
  removeMailAddress: Scalars['Boolean']['output'];
  /** Posts again what matched within a range of the feed, with the ids that the messages had, and returns how many; what still waits for its turn is not hastened. They go out within five minutes. Refuses with UNAUTHENTICATED, NOT_FOUND, INVALID (also while it is disabled), TOO_MANY (more than 1,000 events, or 10 in an hour). */
  replayWebhook: Scalars['Int']['output'];
  /** Adds a version to the texts of a proposal and tells of it; notes on earlier versions are carried along. Curators only. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID, CONFLICT. */
  reviseProposal: Proposal;
  /** Ends an API key at once: requests that carry it are refused with 401. NOT_FOUND when the account has no such key. */
  revokeApiKey: Scalars['ID']['output'];
  /** Revokes the secret addresses; returns whether there were any. Refuses with UNAUTHENTICATED. */
  revokeFeedLinks: Scalars['Boolean']['output'];
  /** Takes an invitation back and returns its id. Owners only. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND. */
  revokeInvitation: Scalars['ID']['output'];
  /** Makes a new secret, shown this once. For 24 hours messages are signed with the one before too, and with none older. Refuses with UNAUTHENTICATED, NOT_FOUND. */
  rotateWebhookSecret: WebhookWithSecret;
  /** Saves a draft of an assessment as it stands: all of it, so that what is absent is empty. Nothing is told of it. Its author, or for a group's any member who may write there. Members only, at most 200 drafts each and 200 in a group. Refuses with UNAUTHENTICATED, NOT_FOUND, FORBIDDEN, INVALID, TOO_MANY, CONFLICT (it changed meanwhile). */
  saveAssessmentDraft: AssessmentDraft;
  /** Follows a search: told is what enters it, leaves it, and changes within it. Saving the same search again changes name and settings. Refuses with UNAUTHENTICATED, INVALID (also a search that finds everything at rate LIVE, unless `everything` is true), TOO_MANY. */
  saveSearch: Follow;
  /** Sets the incoming webhook of a chat room (Slack, Mattermost, Rocket.Chat and others that take the same JSON), and has a greeting posted there; where the room does not accept it, its `fault` says so a moment later. The one before is forgotten. Refuses with UNAUTHENTICATED, INVALID (an address that is not allowed), TOO_MANY (10 in an hour). */
  setChatRoom: ChatRoom;
  /** Changes what a member may do. Owners only. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT (the last owner). */
  setGroupRole: Group;
  /** Sets the address for e-mail and sends a letter there; nothing else is sent until the link in it was followed and confirmed. The one before is forgotten. Refuses with UNAUTHENTICATED, INVALID, TOO_MANY (letters of confirmation: 5 in a day). */
  setMailAddress: MailAddress;
  /** Enters a proposal into the record and tells of it. Curators only. Refuses with UNAUTHENTICATED, FORBIDDEN, INVALID, CONFLICT. */
  tableProposal: Proposal;
  /** Has a test message posted, also where the webhook is disabled, and returns it as it waits; ask for it by `Webhook.delivery` a second later to see how it went. It counts as no failure and as no success. Refuses with UNAUTHENTICATED, NOT_FOUND, TOO_MANY (10 in an hour). */
  testWebhook: WebhookDelivery;
  /** Lets an account publish notes again; what was hidden with the block is shown again, but for what moderators hid note by note. Moderators only. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND. */
  unblockAccount: Author;
  /** Ends a follow, by its id or by the id of what is followed, and returns the follow's id. Refuses with UNAUTHENTICATED, NOT_FOUND. */
  unfollow: Scalars['ID']['output'];
  /** Takes an assessment back and tells of it; it stays on record as withdrawn, and counts nowhere any more. Its author, or a curator. Refuses with UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID, CONFLICT. */
  withdrawImpact: Impact;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationAnnotateArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: AnnotateInput;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationAnnounceConsultationArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: ConsultationInput;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationAssessImpactArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: ImpactInput;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationBlockAccountArgs = {
  account: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationCancelConsultationArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
  source?: InputMaybe<SourceInput>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationChangeAlertSettingsArgs = {
  digestDay?: InputMaybe<Scalars['Int']['input']>;
  digestHour?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reminderDays?: InputMaybe<Array<Scalars['Int']['input']>>;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationChangeDeadlineArgs = {
  closesAt: Scalars['DateTime']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
  source?: InputMaybe<SourceInput>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationChangeFollowArgs = {
  channels?: InputMaybe<Array<AlertChannel>>;
  everything?: InputMaybe<Scalars['Boolean']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  kinds?: InputMaybe<Array<EventKind>>;
  name?: InputMaybe<Scalars['String']['input']>;
  rate?: InputMaybe<AlertRate>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationChangeWebhookArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: WebhookInput;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationClaimAssessmentArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  proposal: Scalars['ID']['input'];
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationConfirmMailAddressArgs = {
  secret: Scalars['String']['input'];
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationCorrectProposalArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: ProposalCorrection;
  reason: Scalars['String']['input'];
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationCreateApiKeyArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationCreateGroupArgs = {
  description?: InputMaybe<Scalars['String']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationCreateWebhookArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: WebhookInput;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationDeleteAccountArgs = {
  handle: Scalars['String']['input'];
  publicNotes: ErasedNotes;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationDeleteAnnotationArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationDeleteAssessmentDraftArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationDeleteGroupArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationDeleteProposalArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationDeleteWebhookArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationEditAnnotationArgs = {
  body: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  version?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationEditGroupArgs = {
  description?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationFlagAnnotationArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationFollowArgs = {
  channels?: InputMaybe<Array<AlertChannel>>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  kinds?: InputMaybe<Array<EventKind>>;
  rate?: InputMaybe<AlertRate>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationImportAnnotationsArgs = {
  content: Scalars['String']['input'];
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  format: AnnotationFormat;
  group?: InputMaybe<Scalars['ID']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationImportAssessmentsArgs = {
  as?: InputMaybe<AssessmentEntry>;
  content: Scalars['String']['input'];
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  format: AssessmentFormat;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationInviteToGroupArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
  group: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  role?: InputMaybe<GroupRole>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationJoinGroupArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  token: Scalars['String']['input'];
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationLeaveGroupArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationMakeFeedLinksArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationMarkAllReadArgs = {
  follow?: InputMaybe<Scalars['ID']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationMarkReadArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  ids: Array<Scalars['ID']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationMergeProposalArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  into: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationModerateAnnotationArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  moderation: Moderation;
  reason: Scalars['String']['input'];
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationPlaceAnnotationArgs = {
  end?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  start?: InputMaybe<Scalars['Int']['input']>;
  textId: Scalars['ID']['input'];
  verdict: AnchorVerdict;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationPublishAssessmentArgs = {
  draft: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationPublishResultsArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  source: SourceInput;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationRecogniseOrganisationArgs = {
  account: Scalars['ID']['input'];
  approver?: InputMaybe<Scalars['String']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationReleaseAssessmentArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  proposal: Scalars['ID']['input'];
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationRemoveChatRoomArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationRemoveFromGroupArgs = {
  group: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  member: Scalars['ID']['input'];
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationRemoveImpactArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationRemoveMailAddressArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationReplayWebhookArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  since: Scalars['DateTime']['input'];
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationReviseProposalArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: RevisionInput;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationRevokeApiKeyArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationRevokeFeedLinksArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationRevokeInvitationArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationRotateWebhookSecretArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationSaveAssessmentDraftArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: AssessmentDraftInput;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationSaveSearchArgs = {
  channels?: InputMaybe<Array<AlertChannel>>;
  everything?: InputMaybe<Scalars['Boolean']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  kinds?: InputMaybe<Array<EventKind>>;
  name: Scalars['String']['input'];
  query: ProposalQuery;
  rate?: InputMaybe<AlertRate>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationSetChatRoomArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  url: Scalars['URL']['input'];
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationSetGroupRoleArgs = {
  group: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  member: Scalars['ID']['input'];
  role: GroupRole;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationSetMailAddressArgs = {
  address: Scalars['String']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationTableProposalArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: ProposalInput;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationTestWebhookArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationUnblockAccountArgs = {
  account: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationUnfollowArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. Every mutation takes an optional `idempotencyKey`: a retry with the same key and the same input within 24 hours has one effect and returns the first answer; the same key with other input is refused with CONFLICT. */
export type MutationWithdrawImpactArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
};

/** An invitation as it is shown once. */
export type NewInvitation = {
  __typename?: 'NewInvitation';
  /** The invitation. */
  invitation: Invitation;
  /** The link; its secret part cannot be shown again. */
  url: Scalars['URL']['output'];
};

/** Anything that has an id which stays the same for good. */
export type Node = {
  /** An opaque id, unique across all kinds of record. */
  id: Scalars['ID']['output'];
};

/** One event told to one person, once. */
export type Notification = Node & {
  __typename?: 'Notification';
  /** When it was told. */
  at: Scalars['DateTime']['output'];
  /** What happened. */
  event: Event;
  /** The follow that asked for it; null when it has been ended since. */
  follow?: Maybe<Follow>;
  /** Id of the notification. */
  id: Scalars['ID']['output'];
  /** When it was read; null when not yet. */
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name of what is followed, as it was when told. */
  reason: Scalars['String']['output'];
};

/** A page of notifications. */
export type NotificationConnection = {
  __typename?: 'NotificationConnection';
  /** The notifications with their cursors. */
  edges: Array<NotificationEdge>;
  /** The notifications alone. */
  nodes: Array<Notification>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
};

/** A notification in a page. */
export type NotificationEdge = {
  __typename?: 'NotificationEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The notification. */
  node: Notification;
};

/** Where a page of a connection begins and ends, after the Relay cursor specification. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last item; null when the page is empty. Pass it as `after` for the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follows after endCursor. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether something stands before startCursor. May be false when the page was asked for forward. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item; null when the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** The three-part test, as far as it is made; null when not said. */
export type PartialLimitation = {
  __typename?: 'PartialLimitation';
  /** Whether it rests on clear law. */
  legality?: Maybe<TestResult>;
  /** Why. */
  legalityReason?: Maybe<Scalars['String']['output']>;
  /** Whether it serves an aim that the covenant allows. */
  legitimateAim?: Maybe<TestResult>;
  /** Why. */
  legitimateAimReason?: Maybe<Scalars['String']['output']>;
  /** Whether it is necessary and proportionate. */
  necessity?: Maybe<TestResult>;
  /** Why. */
  necessityReason?: Maybe<Scalars['String']['output']>;
};

/** How grave, as far as it is said; each from 1 to 5, null when not said. */
export type PartialSeverity = {
  __typename?: 'PartialSeverity';
  /** How hard it would be to undo. */
  irremediability?: Maybe<Scalars['Int']['output']>;
  /** How grave the effect would be. */
  scale?: Maybe<Scalars['Int']['output']>;
  /** How many people it would touch. */
  scope?: Maybe<Scalars['Int']['output']>;
};

/** Who sponsors: a state, a group of states, an organisation, or a body. */
export type Party = Node & {
  __typename?: 'Party';
  /** Its code in this record: the ITU symbol where it has one. */
  code: Scalars['String']['output'];
  /** Id of the party. */
  id: Scalars['ID']['output'];
  /** ISO 3166 alpha-3 code of a state; null for others. */
  iso3?: Maybe<Scalars['String']['output']>;
  /** What it is. */
  kind: PartyKind;
  /** Groups it belonged to on a day, by name; on the day of asking when absent. */
  memberOf: Array<Party>;
  /** Members on a day, by name; on the day of asking when absent. Empty for a party that is no group, or whose members are not recorded. */
  members: Array<Party>;
  /** Every membership recorded for this group, past ones too, with how sure it is. */
  memberships: Array<Membership>;
  /** Its name. */
  name: Scalars['String']['output'];
  /** Remark on what is uncertain about it; null when there is none. */
  note?: Maybe<Scalars['String']['output']>;
  /** How many records name it as a sponsor, groups not expanded. */
  proposalCount: Scalars['Int']['output'];
  /** Where this comes from. */
  sources: Array<Source>;
  /** Whether the signed-in person follows it; false when signed out. */
  viewerFollows: Scalars['Boolean']['output'];
};


/** Who sponsors: a state, a group of states, an organisation, or a body. */
export type PartyMemberOfArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Who sponsors: a state, a group of states, an organisation, or a body. */
export type PartyMembersArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A page of parties. */
export type PartyConnection = {
  __typename?: 'PartyConnection';
  /** The parties with their cursors. */
  edges: Array<PartyEdge>;
  /** The parties alone. */
  nodes: Array<Party>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A party in a page. */
export type PartyEdge = {
  __typename?: 'PartyEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The party. */
  node: Party;
};

/** What a party is. */
export type PartyKind =
  /** The chair of a meeting. */
  | 'CHAIR'
  /** A non-governmental organisation. */
  | 'CIVIL_SOCIETY'
  /** An organisation of states. */
  | 'INTERGOVERNMENTAL'
  /** A company or trade association. */
  | 'PRIVATE_SECTOR'
  /** A regional group of states. */
  | 'REGIONAL_GROUP'
  /** A secretariat. */
  | 'SECRETARIAT'
  /** A company or association that is a member of an ITU sector. */
  | 'SECTOR_MEMBER'
  /** A state. */
  | 'STATE'
  /** A study group, or its regional group. */
  | 'STUDY_GROUP'
  /** A technical or standards organisation. */
  | 'TECHNICAL'
  /** The source does not say who. */
  | 'UNIDENTIFIED'
  /** A working group, or a compilation by its chair or secretariat. */
  | 'WORKING_GROUP';

/** Words that stand in two texts. Offsets count Unicode code points. */
export type Passage = {
  __typename?: 'Passage';
  /** Offset in the earlier text at which it ends. */
  end: Scalars['Int']['output'];
  /** Offset in the later text at which it ends. */
  laterEnd: Scalars['Int']['output'];
  /** Offset in the later text. */
  laterStart: Scalars['Int']['output'];
  /** Offset in the earlier text. */
  start: Scalars['Int']['output'];
  /** The words as they stand in the earlier text. */
  text: Scalars['String']['output'];
};

/** Anything in which proposals are made: a treaty negotiation, a review, a forum, a pilot. */
export type Process = Node & {
  __typename?: 'Process';
  /** The body that runs it. */
  body: Scalars['String']['output'];
  /** Its consultation windows, by deadline. */
  consultations: Array<Consultation>;
  /** Official papers of the process that the record knows of, by date and symbol. */
  documents: Array<Document>;
  /** What is not known or not certain about this process, in plain words. */
  doubts: Array<Scalars['String']['output']>;
  /** When it ended, or ends; null when not established or still running. */
  ends?: Maybe<Scalars['PartialDate']['output']>;
  /** Id of the process. */
  id: Scalars['ID']['output'];
  /** Texts under negotiation. */
  instruments: Array<Instrument>;
  /** What kind of process it is, in plain words, for example treaty conference. */
  kind: Scalars['String']['output'];
  /** Resolutions and decisions that set it up. */
  mandate: Array<Scalars['String']['output']>;
  /** Where it meets; null when not established. */
  place?: Maybe<Scalars['String']['output']>;
  /** How many records of any kind it holds. */
  proposalCount: Scalars['Int']['output'];
  /** Short name in addresses, for example wcit-12. */
  slug: Scalars['String']['output'];
  /** Where this comes from. */
  sources: Array<Source>;
  /** Where it stands, in a phrase, as of `stageAsOf`; null when not established. */
  stage?: Maybe<Scalars['String']['output']>;
  /** The day on which `stage` was last checked; null when stage is. */
  stageAsOf?: Maybe<Scalars['Date']['output']>;
  /** When it began, or begins; null when not established. */
  starts?: Maybe<Scalars['PartialDate']['output']>;
  /** What it is, in a sentence or two of our own. */
  summary: Scalars['String']['output'];
  /** What happened and what is planned, in order of date. */
  timeline: Array<TimelineEntry>;
  /** Name of the process. */
  title: Scalars['String']['output'];
  /** Permanent address of its page. */
  url: Scalars['URL']['output'];
  /** Whether the signed-in person follows it; false when signed out. */
  viewerFollows: Scalars['Boolean']['output'];
};

/** A page of processes. */
export type ProcessConnection = {
  __typename?: 'ProcessConnection';
  /** The processes with their cursors. */
  edges: Array<ProcessEdge>;
  /** The processes alone. */
  nodes: Array<Process>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A process in a page. */
export type ProcessEdge = {
  __typename?: 'ProcessEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The process. */
  node: Process;
};

/** One action (or none) on one or more provisions, by sponsors: proposals, and the positions, comments, outcomes, recommendations, commitments and findings that stand beside them in the record. */
export type Proposal = Node & {
  __typename?: 'Proposal';
  /** What it does to the text; null when the record is no proposal for text, or the action is not known. */
  action?: Maybe<ProposalAction>;
  /** WSIS action lines it bears on, C1 to C11. */
  actionLines: Array<Scalars['String']['output']>;
  /** Who ties it to the action lines, in plain words; null when there are none or nobody is named. */
  actionLinesNote?: Maybe<Scalars['String']['output']>;
  /** Remark on the action, for example ADD* (text brought in from elsewhere); null when there is none. */
  actionNote?: Maybe<Scalars['String']['output']>;
  /** How many public notes it carries. */
  annotationCount: Scalars['Int']['output'];
  /** Notes on it that the caller may see: public ones, and the caller's own. Oldest first. */
  annotations: AnnotationConnection;
  /** Who said that they are assessing it, the first first; what they were asked to say is public. */
  assessmentClaims: Array<AssessmentClaim>;
  /** Whether it is assessed, and by whom. */
  assessmentStatus: AssessmentStatus;
  /** How to cite this record: sponsors, title, symbol, date as known, permalink, and the moment of asking as the date of retrieval. */
  citation: Scalars['String']['output'];
  /** How sure the record is. */
  confidence: Confidence;
  /** Why it is so sure, or not; null when nothing is to be said. */
  confidenceNote?: Maybe<Scalars['String']['output']>;
  /** Rights on which standing assessments of it disagree; empty when none do. */
  disputes: Array<ImpactDispute>;
  /** Document it appears in; null when not established. */
  document?: Maybe<Document>;
  /** What happened to this record, oldest first. */
  history: EventConnection;
  /** Id of the proposal. */
  id: Scalars['ID']['output'];
  /** Human-rights assessments, newest first. Several may disagree; they are never averaged. */
  impacts: Array<Impact>;
  /** The sponsors' reasons; null when not known. */
  justification?: Maybe<Scalars['String']['output']>;
  /** What the record is. */
  kind: ProposalKind;
  /** How the source calls this kind of record where that is finer than `kind`, for example achievement; null when the same. */
  kindNote?: Maybe<Scalars['String']['output']>;
  /** Phase of the work in which it was made, in plain words; null when not stated. */
  phase?: Maybe<Scalars['String']['output']>;
  /** Process in which it was made. */
  process: Process;
  /** First of `provisions`; null when there is none. */
  provision?: Maybe<Provision>;
  /** The place it addresses as the source states it, for example new article (5A family); null when not stated. */
  provisionNote?: Maybe<Scalars['String']['output']>;
  /** Provisions of the instrument it addresses, as far as they could be matched. */
  provisions: Array<Provision>;
  /** What it would change, word by word. Null when a text that this needs is not there: without the words that stand today nobody can say what is new in them. Refuses with INVALID when the two are in different languages. */
  redline?: Maybe<Redline>;
  /** Ties to other records. */
  relations: Array<ProposalRelation>;
  /** Heading of the source under which it stands; null when not stated. */
  section?: Maybe<Scalars['String']['output']>;
  /** Other proposals that share its wording, the largest share first, at most 20. Only texts are compared, each proposal's newest in each language; summaries are ours and are not. */
  sharedTexts: Array<SharedText>;
  /** Short name in addresses. */
  slug: Scalars['String']['output'];
  /** Where this comes from. */
  sources: Array<Source>;
  /** Its sponsors, and those who oppose it or left. */
  sponsorships: Array<Sponsorship>;
  /** How far it came. */
  stage: ProposalStage;
  /** Why this stage, and on what basis; null when nothing is to be said. */
  stageNote?: Maybe<Scalars['String']['output']>;
  /** What the stage was established of. TOPIC says what became of the subject, not of this record. */
  stageScope: StageScope;
  /** What it says, in our words. */
  summary: Scalars['String']['output'];
  /** Assessments that a newer one of the same assessor replaced, newest first. */
  supersededImpacts: Array<Impact>;
  /** How much of its wording stands in later texts: of its first version in each later one of the same language, of its newest in results (outcomes, and records that were themselves adopted) on the same provisions that are not known to be earlier. Empty when no text is held. */
  survival: Array<Survival>;
  /** Official symbol, for example RUS/27/1; null when none is known. Several records can share the symbol of one document. */
  symbol?: Maybe<Scalars['String']['output']>;
  /** When it was tabled, as precise as the source; null when not established. */
  tabled?: Maybe<Scalars['PartialDate']['output']>;
  /** Day of tabling; null unless the very day is known. See tabled. */
  tabledOn?: Maybe<Scalars['Date']['output']>;
  /** Versions of its text, oldest first; empty when no text is held, only a summary. */
  texts: Array<ProposalText>;
  /** Title, in our words. */
  title: Scalars['String']['output'];
  /** Its topics. */
  topics: Array<Topic>;
  /** Last change to this record. */
  updatedAt: Scalars['DateTime']['output'];
  /** Permanent address of its page. */
  url: Scalars['URL']['output'];
  /** Whether the signed-in person follows it; false when signed out. */
  viewerFollows: Scalars['Boolean']['output'];
  /** Assessments that were taken back, newest first. They are neither among `impacts` nor counted or found anywhere. */
  withdrawnImpacts: Array<Impact>;
};


/** One action (or none) on one or more provisions, by sponsors: proposals, and the positions, comments, outcomes, recommendations, commitments and findings that stand beside them in the record. */
export type ProposalAnnotationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<AnnotationQuery>;
};


/** One action (or none) on one or more provisions, by sponsors: proposals, and the positions, comments, outcomes, recommendations, commitments and findings that stand beside them in the record. */
export type ProposalCitationArgs = {
  format: CitationFormat;
};


/** One action (or none) on one or more provisions, by sponsors: proposals, and the positions, comments, outcomes, recommendations, commitments and findings that stand beside them in the record. */
export type ProposalHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One action (or none) on one or more provisions, by sponsors: proposals, and the positions, comments, outcomes, recommendations, commitments and findings that stand beside them in the record. */
export type ProposalRedlineArgs = {
  from?: InputMaybe<Scalars['ID']['input']>;
  to?: InputMaybe<Scalars['ID']['input']>;
};


/** One action (or none) on one or more provisions, by sponsors: proposals, and the positions, comments, outcomes, recommendations, commitments and findings that stand beside them in the record. */
export type ProposalSharedTextsArgs = {
  atLeast?: InputMaybe<Scalars['Float']['input']>;
};


/** One action (or none) on one or more provisions, by sponsors: proposals, and the positions, comments, outcomes, recommendations, commitments and findings that stand beside them in the record. */
export type ProposalSurvivalArgs = {
  against?: InputMaybe<Scalars['ID']['input']>;
};

/** What a proposal does to the text, in ITU usage. */
export type ProposalAction =
  /** New text. */
  | 'ADD'
  /** A change to existing text. */
  | 'MOD'
  /** An explicit proposal to keep the text as it is; not the same as silence. */
  | 'NOC'
  /** Deletion of existing text. */
  | 'SUP';

/** A page of proposals, with counts over the whole query. */
export type ProposalConnection = {
  __typename?: 'ProposalConnection';
  /** How to cite this list: its permalink, how many it held, and the moment of asking as the date of retrieval. */
  citation: Scalars['String']['output'];
  /** The proposals with their cursors. */
  edges: Array<ProposalEdge>;
  /** Counts for each filter over the whole query, each without its own filter, so that a second value can be added. */
  facets: ProposalFacets;
  /** What to try when nothing meets the query. Null when something does. */
  hints?: Maybe<SearchHints>;
  /** The proposals alone. */
  nodes: Array<Proposal>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many meet the query in all. */
  totalCount: Scalars['Int']['output'];
};


/** A page of proposals, with counts over the whole query. */
export type ProposalConnectionCitationArgs = {
  format: CitationFormat;
};

/** What of a proposal's record is to be otherwise. Absent: as it is. */
export type ProposalCorrection = {
  /** What it does to the text, only of a proposal; null takes it away. */
  action?: InputMaybe<ProposalAction>;
  /** How sure the record is. */
  confidence?: InputMaybe<Confidence>;
  /** Reasons given by its sponsors, at most 10,000 characters; null or empty takes them away. */
  justification?: InputMaybe<Scalars['String']['input']>;
  /** Codes of provisions, at most 50. */
  provisions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** All sponsors as they are from now on, 1 to 200. Whoever was there before keeps its part where none is given. At most 90 can join or leave at once. */
  sponsors?: InputMaybe<Array<SponsorInput>>;
  /** How far it came. */
  stage?: InputMaybe<ProposalStage>;
  /** What is known of the stage, at most 1,000 characters; null or empty takes it away. */
  stageNote?: InputMaybe<Scalars['String']['input']>;
  /** Whether that is known of the record itself or of its topic. */
  stageScope?: InputMaybe<StageScope>;
  /** What it says, in our words, 1 to 10,000 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** Official symbol, at most 100 characters; null or empty takes it away. */
  symbol?: InputMaybe<Scalars['String']['input']>;
  /** When it was tabled, not ahead; null takes it away. */
  tabled?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Title, 1 to 300 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Slugs of topics, at least one. */
  topics?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A proposal in a page. */
export type ProposalEdge = {
  __typename?: 'ProposalEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The proposal. */
  node: Proposal;
  /** Where the words searched for stand in it, at most three places, the most telling first. Empty when the query has no text, or when only its symbol was met. */
  snippets: Array<Snippet>;
};

/** Counts of proposals for each value of each filter; values with no proposal are left out. Most frequent first, years in order. */
export type ProposalFacets = {
  __typename?: 'ProposalFacets';
  /** By WSIS action line; value is the code. */
  actionLines: Array<FacetCount>;
  /** By action on the text. */
  actions: Array<FacetCount>;
  /** By whether they are assessed, and by whom. */
  assessed: Array<FacetCount>;
  /** By basis of assessed impact. */
  bases: Array<FacetCount>;
  /** By direction of assessed impact. */
  directions: Array<FacetCount>;
  /** By part of the infrastructure that an assessment names. */
  infrastructure: Array<FacetCount>;
  /** By kind of record. */
  kinds: Array<FacetCount>;
  /** By month of tabling, in order, for a histogram; value is YYYY-MM, or YYYY for those of which only the year is known. Months without proposals are left out. Its own filter are tabledFrom and tabledTo. */
  months: Array<FacetCount>;
  /** By process; value is the slug. */
  processes: Array<FacetCount>;
  /** By provision; value is the code. */
  provisions: Array<FacetCount>;
  /** By right assessed; value is the code. */
  rights: Array<FacetCount>;
  /** By sponsor; value is the code. */
  sponsors: Array<FacetCount>;
  /** By stage reached. */
  stages: Array<FacetCount>;
  /** By topic; value is the slug. */
  topics: Array<FacetCount>;
  /** By year of tabling; value is four digits. */
  years: Array<FacetCount>;
};

/** A proposal to be entered. */
export type ProposalInput = {
  /** What it does to the text; only with kind PROPOSAL. */
  action?: InputMaybe<ProposalAction>;
  /** How sure the record is; MEDIUM when absent. */
  confidence?: InputMaybe<Confidence>;
  /** Why it is so sure. */
  confidenceNote?: InputMaybe<Scalars['String']['input']>;
  /** The sponsors' reasons, at most 10,000 characters. */
  justification?: InputMaybe<Scalars['String']['input']>;
  /** What the record is; PROPOSAL when absent. */
  kind?: InputMaybe<ProposalKind>;
  /** Slug of the process. */
  process: Scalars['String']['input'];
  /** The place it addresses, in words. */
  provisionNote?: InputMaybe<Scalars['String']['input']>;
  /** Codes of provisions, for example ITR-1988/3.3. */
  provisions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Where this comes from, at least one. */
  sources: Array<SourceInput>;
  /** Its sponsors, at least one. */
  sponsors: Array<SponsorInput>;
  /** What it says in our words, 1 to 10,000 characters. */
  summary: Scalars['String']['input'];
  /** Official symbol, at most 100 characters. */
  symbol?: InputMaybe<Scalars['String']['input']>;
  /** When it was tabled, as precise as known; not later than today. */
  tabled?: InputMaybe<Scalars['PartialDate']['input']>;
  /** First version of its text. */
  text?: InputMaybe<TextInput>;
  /** Title in our words, 1 to 300 characters. */
  title: Scalars['String']['input'];
  /** Slugs of topics, at least one. */
  topics: Array<Scalars['String']['input']>;
};

/** What a record is; only PROPOSAL carries an action. */
export type ProposalKind =
  /** Something done, aimed at or expected: an achievement, objective, expected outcome or recommended action. */
  | 'ACTION'
  /** A comment or question. */
  | 'COMMENT'
  /** Something promised. */
  | 'COMMITMENT'
  /** Something found to be so. */
  | 'FINDING'
  /** A result without a single sponsor. */
  | 'OUTCOME'
  /** A stance on a subject or on others' proposals. */
  | 'POSITION'
  /** About how the work is run. */
  | 'PROCEDURAL'
  /** A proposal for text. */
  | 'PROPOSAL'
  /** Something recommended to others. */
  | 'RECOMMENDATION';

/** One object for the page, the saved search, the alert, the feed and the export. Values within a list are alternatives; the lists together must all be met. An empty list asks for nothing and is the same as leaving it out. */
export type ProposalQuery = {
  /** Codes of WSIS action lines, for example C5. */
  actionLines?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Actions on the text. */
  actions?: InputMaybe<Array<ProposalAction>>;
  /** Whether they are assessed, and by whom. */
  assessed?: InputMaybe<Array<AssessmentStatus>>;
  /** Records with an assessment on this basis. Rights, directions, bases and infrastructure must be met by one and the same assessment. */
  bases?: InputMaybe<Array<Basis>>;
  /** Directions of assessed impact. */
  directions?: InputMaybe<Array<ImpactDirection>>;
  /** Whether assessments on one and the same right disagree: they say different directions, or one answers another and dissents. Of the assessments only those count that meet the rights, bases and infrastructure asked for; the one from which another dissents must stand, and need not meet them. True or false; all when absent. */
  disputed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Count a regional group's proposal for each state that was its member on the day it was tabled. Proposals whose day is unknown are not expanded. */
  expandGroups?: InputMaybe<Scalars['Boolean']['input']>;
  /** Records with an assessment that names one of these parts of the infrastructure. */
  infrastructure?: InputMaybe<Array<InfrastructureRole>>;
  /** Kinds of record. */
  kinds?: InputMaybe<Array<ProposalKind>>;
  /** Slugs of processes. */
  processes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Provisions by number, for example 3.3, or by code, for example ITR-1988/3.3. */
  provisions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Codes of rights, for example UDHR-19. */
  rights?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Codes of sponsors: ITU symbol, ISO 3166 alpha-3, or the group's code. Those who oppose or withdrew do not count as sponsors. */
  sponsors?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Stages reached. */
  stages?: InputMaybe<Array<ProposalStage>>;
  /** Tabled on this day or later. A date known only by month or year counts when any of its days does. */
  tabledFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Tabled on this day or earlier. A date known only by month or year counts when any of its days does. */
  tabledTo?: InputMaybe<Scalars['Date']['input']>;
  /** Words to find in titles, summaries, justifications, texts, symbols, sponsors, topics and provisions; at most 500 characters. All of them must be there, in any order and inflection; words in quotes stand together as written, `-word` must not be there, `one OR other` takes either, `rout*` any beginning of three letters or more. What cannot be read so is taken as plain words. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Slugs of topics; a broader topic finds its narrower ones too. */
  topics?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A tie from one record to another. */
export type ProposalRelation = {
  __typename?: 'ProposalRelation';
  /** What the other is to this one. */
  kind: RelationKind;
  /** The other record. */
  proposal: Proposal;
};

/** Order of a list of proposals. Undated records come last in both date orders. */
export type ProposalSort =
  /** The very symbol first, then those with the words in the title, then in title or summary, then elsewhere; the newest first in each. Needs a text in the query, else it is TABLED_NEWEST. */
  | 'RELEVANCE'
  /** By official symbol, numbers in numeric order; records without one last. */
  | 'SYMBOL'
  /** Latest date of tabling first. */
  | 'TABLED_NEWEST'
  /** Earliest date of tabling first. */
  | 'TABLED_OLDEST'
  /** Latest change to the record first. */
  | 'UPDATED_NEWEST';

/** How far a proposal came. */
export type ProposalStage =
  /** In the result as proposed. */
  | 'ADOPTED'
  /** Its subject is in the result in changed form. */
  | 'ADOPTED_MODIFIED'
  /** Merged into another proposal. */
  | 'MERGED'
  /** Absent from the result. */
  | 'NOT_ADOPTED'
  /** Replaced by a newer version of its own sponsors. */
  | 'REVISED'
  /** Replaced by another proposal. */
  | 'SUPERSEDED'
  /** Put forward; nothing further known to have happened. */
  | 'TABLED'
  /** Not established, or the record is no proposal for text. */
  | 'UNKNOWN'
  /** Taken back by its sponsors. */
  | 'WITHDRAWN';

/** One version of a proposal's text. */
export type ProposalText = Node & Text & {
  __typename?: 'ProposalText';
  /** Id of the text it was made from; null for the first. */
  basedOn?: Maybe<Scalars['ID']['output']>;
  /** The text, plain. */
  body: Scalars['String']['output'];
  /** What became of the notes on the versions before it, in its language, as far as the caller may see them. Null for a first version. */
  carried?: Maybe<CarryReport>;
  /** Document it comes from; null when not established. */
  document?: Maybe<Document>;
  /** Id of the text. */
  id: Scalars['ID']['output'];
  /** BCP 47 language tag, for example en or ar. */
  language: Scalars['String']['output'];
  /** The proposal it is a version of. */
  proposal: Proposal;
  /** IANA zone in which that was stated. */
  timeZone: Scalars['String']['output'];
  /** When this version was made. */
  versionedAt: Scalars['DateTime']['output'];
};

/** An addressable place in an instrument. */
export type Provision = Node & {
  __typename?: 'Provision';
  /** How many public notes it carries. */
  annotationCount: Scalars['Int']['output'];
  /** Notes on it that the caller may see. Oldest first. */
  annotations: AnnotationConnection;
  /** Instrument and number, for example ITR-1988/3.3. */
  code: Scalars['String']['output'];
  /** Id of the provision. */
  id: Scalars['ID']['output'];
  /** Code of the instrument, for example ITR-1988. */
  instrument: Scalars['String']['output'];
  /** Margin number, which counts through the whole text, for example 30 or 18-20; null when it has none. */
  marginNumber?: Maybe<Scalars['String']['output']>;
  /** Number within the instrument, for example 3.3, 5A or Preamble. */
  number: Scalars['String']['output'];
  /** Proposals on this provision. */
  proposals: ProposalConnection;
  /** Parties that sponsor something on this instrument, and sponsor, support, oppose or left nothing on this provision: they are silent on it, which is not the same as proposing no change. Those who sponsor most first; unidentified ones are left out. */
  silentParties: Array<Party>;
  /** What it says before any proposal, one for each language held; empty when no text is held. */
  texts: Array<ProvisionText>;
  /** Heading or subject; null when it has none. */
  title?: Maybe<Scalars['String']['output']>;
  /** Permanent address of its page. */
  url: Scalars['URL']['output'];
  /** Whether the signed-in person follows it; false when signed out. */
  viewerFollows: Scalars['Boolean']['output'];
};


/** An addressable place in an instrument. */
export type ProvisionAnnotationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<AnnotationQuery>;
};


/** An addressable place in an instrument. */
export type ProvisionProposalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a provision says before any proposal, in one language. */
export type ProvisionText = Node & Text & {
  __typename?: 'ProvisionText';
  /** The text, plain. */
  body: Scalars['String']['output'];
  /** Id of the text. */
  id: Scalars['ID']['output'];
  /** BCP 47 language tag. */
  language: Scalars['String']['output'];
  /** The provision. */
  provision: Provision;
  /** Where this wording comes from; null when not recorded. */
  source?: Maybe<Source>;
};

/** Everything that can be asked of the record. */
export type Query = {
  __typename?: 'Query';
  /** One action line by its code, for example C5. Null when there is none. */
  actionLine?: Maybe<ActionLine>;
  /** The WSIS action lines, C1 to C11. */
  actionLines: Array<ActionLine>;
  /** What a follow would have told in the last 90 days, before it is made. Exactly one of `subject` and `query`. Members only. Refuses with UNAUTHENTICATED, NOT_FOUND, INVALID. */
  alertPreview: AlertPreview;
  /** Notes that the caller may see as a file, newest first: at most 5,000, and some 5 MB. Refuses with INVALID when there are more. */
  annotationFile: AnnotationFile;
  /** Notes that the caller may see, over all texts, newest first. */
  annotations: AnnotationConnection;
  /** How many proposals of a query are assessed, and by whom. Not assessed means just that, never that there is no impact. */
  assessmentCoverage: AssessmentCoverage;
  /** A draft of an assessment: one's own, or one of a group one belongs to. Null when there is none, or when the caller may not see it: the two look alike. */
  assessmentDraft?: Maybe<AssessmentDraft>;
  /** What provisions would say if these proposals were taken together, with what collides between them. */
  consolidation: Consolidation;
  /** A consultation by its slug. Null when there is none. */
  consultation?: Maybe<Consultation>;
  /** Consultations that meet the query: open ones by deadline (those without one last), then announced ones by opening, then closed ones, latest first. */
  consultations: ConsultationConnection;
  /** What the whole data set holds, and how completely. */
  dataset: Dataset;
  /** The change feed: everything public that happened, in one stable order. Pass the last cursor seen as `after` to get what came after it: each event comes exactly once. A cursor is a place in the one order, lives for good and fits any query. Use `last` for the newest ones; they too come oldest first. */
  events: EventConnection;
  /** Records whose name, code or symbol begins with what is typed, for a box to jump from: exact matches first, then by kind in the order of FindingKind, each with its share of the places. Empty when nothing is typed. */
  find: Array<Finding>;
  /** Published assessments, those that stand unless others are asked for. */
  impacts: ImpactConnection;
  /** What an invitation leads to, for whoever holds its link. Null when there is no such invitation, or it has expired or was taken back: which of these is not told. */
  invitation?: Maybe<InvitationPreview>;
  /** Proposals by what is said of them, a line for each value of an axis: the ledger of a right, a sponsor or a process. */
  ledger: Array<LedgerLine>;
  /** Counts of proposals per row and column value, over any query: the shape in which TD 62 was leaked. */
  matrix: Matrix;
  /** One record by its id. Null when there is none, or when the caller may not see it: the two look alike. */
  node?: Maybe<Node>;
  /** Records by their ids, in the order asked; at most 100. Null in the place of one that is not there or that the caller may not see. */
  nodes: Array<Maybe<Node>>;
  /** Parties by name. */
  parties: PartyConnection;
  /** A party by its code: ITU symbol, ISO 3166 alpha-3, or the group's code, in any letter case. Null when there is none. */
  party?: Maybe<Party>;
  /** A process by its slug, for example wcit-12. Null when there is none. */
  process?: Maybe<Process>;
  /** All processes, the one with the newest date first. */
  processes: ProcessConnection;
  /** One proposal by its slug, or by its official symbol. A symbol matches whatever its letter case and spacing; one that several records share is refused with CONFLICT and a sentence that names them. Exactly one of the two arguments is needed. Null when there is none. */
  proposal?: Maybe<Proposal>;
  /** Proposals that meet the query, in the order asked. */
  proposals: ProposalConnection;
  /** A provision by its code, for example ITR-1988/3.3. Null when there is none. */
  provision?: Maybe<Provision>;
  /** What changed between two texts, word by word. Null when one of them is not there. Refuses with INVALID when they are in different languages. */
  redline?: Maybe<Redline>;
  /** A right by instrument and article, for example UDHR 19. Null when there is none. */
  right?: Maybe<Right>;
  /** All rights, in the order of the instruments and articles. */
  rights: Array<Right>;
  /** Proposals that share wording which no base text has, in groups, the group with the largest share first. Only texts are compared, each proposal's newest in each language; summaries are ours and are not. */
  sharedTexts: Array<SharedTextGroup>;
  /** A topic by its slug. Null when there is none. */
  topic?: Maybe<Topic>;
  /** All topics, by label; broader ones are topics too. */
  topics: Array<Topic>;
  /** The signed-in person. Null when signed out. */
  viewer?: Maybe<Viewer>;
};


/** Everything that can be asked of the record. */
export type QueryActionLineArgs = {
  code: Scalars['String']['input'];
};


/** Everything that can be asked of the record. */
export type QueryAlertPreviewArgs = {
  kinds?: InputMaybe<Array<EventKind>>;
  query?: InputMaybe<ProposalQuery>;
  subject?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be asked of the record. */
export type QueryAnnotationFileArgs = {
  format: AnnotationFormat;
  query?: InputMaybe<AnnotationQuery>;
};


/** Everything that can be asked of the record. */
export type QueryAnnotationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<AnnotationQuery>;
};


/** Everything that can be asked of the record. */
export type QueryAssessmentCoverageArgs = {
  query?: InputMaybe<ProposalQuery>;
};


/** Everything that can be asked of the record. */
export type QueryAssessmentDraftArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked of the record. */
export type QueryConsolidationArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
  proposals: Array<Scalars['String']['input']>;
};


/** Everything that can be asked of the record. */
export type QueryConsultationArgs = {
  slug: Scalars['String']['input'];
};


/** Everything that can be asked of the record. */
export type QueryConsultationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<ConsultationQuery>;
};


/** Everything that can be asked of the record. */
export type QueryEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<EventQuery>;
};


/** Everything that can be asked of the record. */
export type QueryFindArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


/** Everything that can be asked of the record. */
export type QueryImpactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<ImpactQuery>;
  sort?: InputMaybe<ImpactSort>;
};


/** Everything that can be asked of the record. */
export type QueryInvitationArgs = {
  token: Scalars['String']['input'];
};


/** Everything that can be asked of the record. */
export type QueryLedgerArgs = {
  by: MatrixAxis;
  query?: InputMaybe<ProposalQuery>;
};


/** Everything that can be asked of the record. */
export type QueryMatrixArgs = {
  columns: MatrixAxis;
  query?: InputMaybe<ProposalQuery>;
  rows: MatrixAxis;
};


/** Everything that can be asked of the record. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked of the record. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** Everything that can be asked of the record. */
export type QueryPartiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<PartyKind>;
};


/** Everything that can be asked of the record. */
export type QueryPartyArgs = {
  code: Scalars['String']['input'];
};


/** Everything that can be asked of the record. */
export type QueryProcessArgs = {
  slug: Scalars['String']['input'];
};


/** Everything that can be asked of the record. */
export type QueryProcessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be asked of the record. */
export type QueryProposalArgs = {
  slug?: InputMaybe<Scalars['String']['input']>;
  symbol?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be asked of the record. */
export type QueryProposalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<ProposalQuery>;
  sort?: InputMaybe<ProposalSort>;
};


/** Everything that can be asked of the record. */
export type QueryProvisionArgs = {
  code: Scalars['String']['input'];
};


/** Everything that can be asked of the record. */
export type QueryRedlineArgs = {
  from?: InputMaybe<Scalars['ID']['input']>;
  to: Scalars['ID']['input'];
};


/** Everything that can be asked of the record. */
export type QueryRightArgs = {
  article: Scalars['String']['input'];
  instrument: RightsInstrument;
};


/** Everything that can be asked of the record. */
export type QueryRightsArgs = {
  instrument?: InputMaybe<RightsInstrument>;
};


/** Everything that can be asked of the record. */
export type QuerySharedTextsArgs = {
  atLeast?: InputMaybe<Scalars['Float']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  processes?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** Everything that can be asked of the record. */
export type QueryTopicArgs = {
  slug: Scalars['String']['input'];
};

/** The difference between two texts, word by word, tidied so that it reads as changes of meaning and not of letters. */
export type Redline = {
  __typename?: 'Redline';
  /** How many words were added. */
  addedWords: Scalars['Int']['output'];
  /** The earlier text; null when all is new. */
  from?: Maybe<Text>;
  /** How many words stand in both. */
  keptWords: Scalars['Int']['output'];
  /** The same as plain text: [+added+] [-removed-]. Where a text itself holds such a mark, and at every backslash of its own, a backslash stands before it. */
  plain: Scalars['String']['output'];
  /** How many words were removed. */
  removedWords: Scalars['Int']['output'];
  /** Stretches in the order of reading: what was removed stands before what was put in its place. */
  segments: Array<RedlineSegment>;
  /** The later text; null when all is deleted, and when no record holds it, as with wording that an assessment proposes (see Impact.alternativeRedline). */
  to?: Maybe<Text>;
};

/** What became of a stretch of text. */
export type RedlineKind =
  /** It stands only in the later one. */
  | 'ADDED'
  /** It stands in both texts. */
  | 'KEPT'
  /** It stands only in the earlier one. */
  | 'REMOVED';

/** A stretch of a redline. */
export type RedlineSegment = {
  __typename?: 'RedlineSegment';
  /** What became of it. */
  kind: RedlineKind;
  /** Its words, with the spaces between them. */
  text: Scalars['String']['output'];
};

/** The code of a refusal: an expected no, in errors[].extensions.code, with errors[].extensions.field where one input is at fault. */
export type RefusalCode =
  /** It collides with what is already there. */
  | 'CONFLICT'
  /** Signed in, but this role may not do it. */
  | 'FORBIDDEN'
  /** The input cannot be taken; `field` names the part. */
  | 'INVALID'
  /** No such thing, or not one that the caller may see. */
  | 'NOT_FOUND'
  /** The cursor belongs to another query; begin again without it. */
  | 'STALE_CURSOR'
  /** The query asks for more than one request may cost. */
  | 'TOO_COSTLY'
  /** Too many requests; wait and try again. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** A part of the system does not answer; try again. */
  | 'UNAVAILABLE';

/** What one record is to another. */
export type RelationKind =
  /** The other was merged into this one. */
  | 'MERGED_FROM'
  /** This one was merged into the other. */
  | 'MERGED_INTO'
  /** The two are about the same thing; nothing more is claimed. */
  | 'RELATED';

/** A version to be added to a proposal's texts. */
export type RevisionInput = {
  /** Id of the version it was made from, of the same proposal; the newest in its language when absent. */
  basedOn?: InputMaybe<Scalars['ID']['input']>;
  /** The text, plain, 1 to 50,000 characters. */
  body: Scalars['String']['input'];
  /** Id of the document it comes from. */
  document?: InputMaybe<Scalars['ID']['input']>;
  /** BCP 47 language tag, for example en. */
  language: Scalars['String']['input'];
  /** Id of the proposal. */
  proposal: Scalars['ID']['input'];
  /** IANA zone in which that is stated, for example Europe/Zurich; UTC when absent. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** When this version was made; now when absent. Not later than now. */
  versionedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An article of a human-rights instrument. */
export type Right = Node & {
  __typename?: 'Right';
  /** The article's number, or `general` for the instrument as a whole. */
  article: Scalars['String']['output'];
  /** Instrument and article, for example UDHR-19. */
  code: Scalars['String']['output'];
  /** Id of the right. */
  id: Scalars['ID']['output'];
  /** The instrument. */
  instrument: RightsInstrument;
  /** Name of the instrument in full. */
  instrumentName: Scalars['String']['output'];
  /** Whether no state may derogate from it, even in an emergency (ICCPR article 4); null where the instrument has no rule on derogation. */
  isNonDerogable?: Maybe<Scalars['Boolean']['output']>;
  /** Name to show. */
  label: Scalars['String']['output'];
  /** Whether, and how far, it may be limited. Our reading of the instruments; the note says on what it rests. */
  limits: RightLimits;
  /** On what this rests, and what of it is absolute; null when nothing is to be said. */
  limitsNote?: Maybe<Scalars['String']['output']>;
  /** How many records have an assessment on it. */
  proposalCount: Scalars['Int']['output'];
  /** Nearest counterparts in the other instruments, by subject; not an official table. */
  related: Array<Right>;
  /** Whether the signed-in person follows it; false when signed out. */
  viewerFollows: Scalars['Boolean']['output'];
};

/** Whether a right may be limited. */
export type RightLimits =
  /** It may not be limited: it is absolute. */
  | 'ABSOLUTE'
  /** It may be limited by the three-part test: by law, for a legitimate aim, necessary and proportionate. */
  | 'LIMITABLE'
  /** No rule on limits applies as such: it is an obligation, a guarantee of procedure, or has its own measure. The three-part test is not offered. */
  | 'NO_TEST'
  /** A part of it is absolute, the rest may be limited; the note says which. */
  | 'PARTLY';

/** A human-rights instrument. */
export type RightsInstrument =
  /** International Covenant on Civil and Political Rights, 1966. */
  | 'ICCPR'
  /** International Covenant on Economic, Social and Cultural Rights, 1966. */
  | 'ICESCR'
  /** Universal Declaration of Human Rights, 1948. */
  | 'UDHR';

/** What an account may do beyond reading, which everyone may. */
export type Role =
  /** What a member may; also enters proposals, impacts and consultations. */
  | 'CURATOR'
  /** Annotates, follows, has an inbox. */
  | 'MEMBER'
  /** What a member may; also hides annotations. */
  | 'MODERATOR';

/** What to try when nothing was found. */
export type SearchHints = {
  __typename?: 'SearchHints';
  /** Filters that alone keep the list empty, with how many would be found without each; most first. Empty when no single one does. */
  filters: Array<FilterHint>;
  /** The text searched for without as few of its words as make it find something, most records first; at most three. Empty when the text has one word, when it is respelt above, or when no few words are at fault. */
  shorter: Array<Scalars['String']['output']>;
  /** The text searched for with words of the record in the place of those it does not know, nearest first; at most three. Empty when every word is known. */
  spellings: Array<Scalars['String']['output']>;
};

/** How grave, each from 1, slight, to 5, grave. */
export type Severity = {
  __typename?: 'Severity';
  /** How hard it would be to undo. */
  irremediability: Scalars['Int']['output'];
  /** How grave the effect would be. */
  scale: Scalars['Int']['output'];
  /** How many people it would touch. */
  scope: Scalars['Int']['output'];
};

/** How grave, each from 1, slight, to 5, grave. */
export type SeverityInput = {
  /** How hard it would be to undo, 1 to 5. */
  irremediability: Scalars['Int']['input'];
  /** How grave the effect would be, 1 to 5. */
  scale: Scalars['Int']['input'];
  /** How many people it would touch, 1 to 5. */
  scope: Scalars['Int']['input'];
};

/** Another proposal that shares wording. What both have from the text they want changed is nobody's and does not count, nor do texts that add fewer words than a passage needs (see Survival.shortestPassage). */
export type SharedText = {
  __typename?: 'SharedText';
  /** Whether the other was tabled before this one; null when the dates do not tell. */
  isEarlier?: Maybe<Scalars['Boolean']['output']>;
  /** The other's text that was compared; in a passage it is the later one, whatever the dates. */
  otherText: Text;
  /** The passages, in the order of this proposal's text. */
  passages: Array<Passage>;
  /** The other proposal. */
  proposal: Proposal;
  /** Share of the words that the shorter text adds which stand in passages of both, 0 to 1. The shorter is the one that adds fewer words. */
  share: Scalars['Float']['output'];
  /** This proposal's text that was compared; of several languages the one that shares most. */
  text: Text;
};

/** Proposals of which each shares wording with another of the group. */
export type SharedTextGroup = {
  __typename?: 'SharedTextGroup';
  /** The earliest first, by the first day that each date can mean; those whose date is not known last. */
  proposals: Array<Proposal>;
  /** The largest share between two of them, 0 to 1; see SharedText.share. */
  share: Scalars['Float']['output'];
};

/** For whom an assessment was signed. */
export type SignedFor = {
  __typename?: 'SignedFor';
  /** Who approved it, by the name they gave. */
  approver: Scalars['String']['output'];
  /** Name of the organisation. */
  name: Scalars['String']['output'];
};

/** A stretch of a text with the words searched for marked. */
export type Snippet = {
  __typename?: 'Snippet';
  /** Where it stands. */
  field: SnippetField;
  /** The stretch, cut into pieces: put together they are the words as they stand, with an ellipsis where more comes before or after. */
  parts: Array<SnippetPart>;
  /** Id of the text version; null for any other field. */
  textId?: Maybe<Scalars['ID']['output']>;
};

/** Where words were found. */
export type SnippetField =
  /** The justification. */
  | 'JUSTIFICATION'
  /** The number or note of a provision. */
  | 'PROVISION'
  /** A name of a sponsor, in the language in which it was asked for. */
  | 'SPONSOR'
  /** The summary. */
  | 'SUMMARY'
  /** The official symbol. */
  | 'SYMBOL'
  /** A version of the text. */
  | 'TEXT'
  /** The title. */
  | 'TITLE'
  /** A name of a topic, or its definition. */
  | 'TOPIC';

/** A piece of a snippet. */
export type SnippetPart = {
  __typename?: 'SnippetPart';
  /** Whether they are among those searched for. */
  hit: Scalars['Boolean']['output'];
  /** The words. */
  text: Scalars['String']['output'];
};

/** Where a statement comes from. What could not be established is null. */
export type Source = {
  __typename?: 'Source';
  /** A remark on the source itself, for example that only its opening could be read; null when there is none. */
  note?: Maybe<Scalars['String']['output']>;
  /** Page or section in it; null when not recorded. */
  page?: Maybe<Scalars['String']['output']>;
  /** When it was read; null when not recorded. */
  retrievedAt?: Maybe<Scalars['DateTime']['output']>;
  /** SHA-256 of the file as read, in hex; null when not recorded. */
  sha256?: Maybe<Scalars['String']['output']>;
  /** Title of the source, with its author and date where they are known. */
  title: Scalars['String']['output'];
  /** Address at which it was read; null where none is public. */
  url?: Maybe<Scalars['URL']['output']>;
};

/** A source to be recorded. */
export type SourceInput = {
  /** A remark on the source itself. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Page or section in it. */
  page?: InputMaybe<Scalars['String']['input']>;
  /** Title of the source, 1 to 500 characters. */
  title: Scalars['String']['input'];
  /** Its address, http or https; leave out where none is public. */
  url?: InputMaybe<Scalars['URL']['input']>;
};

/** A sponsor to be recorded. */
export type SponsorInput = {
  /** Code of the party: ITU symbol, ISO 3166 alpha-3, or the group's code. */
  party: Scalars['String']['input'];
  /** Its part; LEAD for the first and CO_SPONSOR for the others when absent. */
  role?: InputMaybe<SponsorshipRole>;
};

/** A party's part in a proposal. */
export type Sponsorship = {
  __typename?: 'Sponsorship';
  /** The party. */
  party: Party;
  /** Its part. */
  role: SponsorshipRole;
  /** Since when, where that differs from the day of tabling; null when it does not or is not known. */
  since?: Maybe<Scalars['Date']['output']>;
  /** Where this is stated, where it differs from the proposal's sources. */
  source?: Maybe<Source>;
};

/** What a party has to do with a proposal. */
export type SponsorshipRole =
  /** Sponsor beside others. */
  | 'CO_SPONSOR'
  /** First or only sponsor. */
  | 'LEAD'
  /** Filed it on behalf of the others. */
  | 'ON_BEHALF_OF'
  /** Declared opposition; not a sponsor. */
  | 'OPPOSED'
  /** Declared support. */
  | 'SUPPORTER'
  /** Was a sponsor and left; no longer one. */
  | 'WITHDREW';

/** What a stage was established of. */
export type StageScope =
  /** This record itself. */
  | 'RECORD'
  /** Only the topic: what became of the subject, not of this sponsor's text. */
  | 'TOPIC';

/** What is told as it happens, over a WebSocket at `/live` by the protocol graphql-transport-ws. */
export type Subscription = {
  __typename?: 'Subscription';
  /** Each event of a query as it happens, in the order of the feed. With `after`, first everything since that cursor: a client that reconnects passes the last cursor it saw and misses nothing. Should a connection break at the wrong moment, an event may come again; its cursor is then one already seen. Refuses with INVALID, TOO_MANY. */
  events: Event;
};


/** What is told as it happens, over a WebSocket at `/live` by the protocol graphql-transport-ws. */
export type SubscriptionEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  query?: InputMaybe<EventQuery>;
};

/** How much of one text's wording stands in a later one. The same words in a row are looked for, the longest passages first, and each word of the later text is used once; letter case, accents, punctuation and spaces do not count. */
export type Survival = {
  __typename?: 'Survival';
  /** Of these, how many were found; null as above. */
  foundNewWords?: Maybe<Scalars['Int']['output']>;
  /** Of these, how many were found. */
  foundWords: Scalars['Int']['output'];
  /** The earlier text: the first version in its language where the later one is a version of the same proposal, else the newest. */
  from: Text;
  /** Words of the earlier text that the proposal adds: that stand in no passage of what its first provision says today. Null when no such text is held. */
  newWords?: Maybe<Scalars['Int']['output']>;
  /** The passages, in the order of the earlier text. */
  passages: Array<Passage>;
  /** The proposal it belongs to; null when it is a provision's own. */
  proposal?: Maybe<Proposal>;
  /** Share of the earlier text's words that stand in passages of at least `shortestPassage` words found in the later one, 0 to 1. */
  share: Scalars['Float']['output'];
  /** Words a passage must have to count, 6, or 8 characters of Chinese: shorter ones stand in many texts by chance. */
  shortestPassage: Scalars['Int']['output'];
  /** The later text. */
  text: Text;
  /** Words of the earlier text. Chinese characters count as words. */
  words: Scalars['Int']['output'];
};

/** Result of one part of the test. */
export type TestResult =
  /** Passed. */
  | 'MET'
  /** Failed. */
  | 'NOT_MET'
  /** Cannot be told. */
  | 'UNCLEAR';

/** Words that notes and comparisons rest on. */
export type Text = {
  /** The text, plain. */
  body: Scalars['String']['output'];
  /** Id of the text. */
  id: Scalars['ID']['output'];
  /** BCP 47 language tag, for example en or ar. */
  language: Scalars['String']['output'];
};

/** Proposals that cannot all be taken. */
export type TextConflict = {
  __typename?: 'TextConflict';
  /** In what way. */
  kind: ConflictKind;
  /** The proposals, in the order of the question. */
  proposals: Array<Proposal>;
  /** Where; null when the place is not matched. */
  provision?: Maybe<Provision>;
  /** The words of the base text they collide over; empty when it is the whole provision. */
  words: Scalars['String']['output'];
};

/** A text to be recorded. */
export type TextInput = {
  /** The text, plain, 1 to 10,000 characters. */
  body: Scalars['String']['input'];
  /** BCP 47 language tag, for example en. */
  language: Scalars['String']['input'];
};

/** Words in a text, by quote and by position. Offsets count Unicode code points from the start of the text. */
export type TextSelector = {
  __typename?: 'TextSelector';
  /** Offset after the last. */
  end: Scalars['Int']['output'];
  /** The words. */
  exact: Scalars['String']['output'];
  /** Up to 32 code points before them. */
  prefix: Scalars['String']['output'];
  /** Offset of the first, in code points from 0. */
  start: Scalars['Int']['output'];
  /** Up to 32 code points after them. */
  suffix: Scalars['String']['output'];
  /** Id of the text: a ProposalText, a ProvisionText, or the proposal's or consultation's own id for its summary. */
  textId: Scalars['ID']['output'];
};

/** Words in a text to be noted. */
export type TextSelectorInput = {
  /** Offset after the last. */
  end?: InputMaybe<Scalars['Int']['input']>;
  /** The words, exactly as in the text; at most 5,000 code points. */
  exact: Scalars['String']['input'];
  /** Words just before, which tell equal quotes apart. */
  prefix?: InputMaybe<Scalars['String']['input']>;
  /** Offset of the first, in Unicode code points from 0. Needed where the quote with its prefix and suffix stands in more than one place. */
  start?: InputMaybe<Scalars['Int']['input']>;
  /** Words just after, which tell equal quotes apart. */
  suffix?: InputMaybe<Scalars['String']['input']>;
  /** Id of the text: a ProposalText, a ProvisionText, or the proposal's or consultation's own id for its summary. */
  textId: Scalars['ID']['input'];
};

/** One dated moment of a process. */
export type TimelineEntry = {
  __typename?: 'TimelineEntry';
  /** The date, as precise as the source. */
  date: Scalars['PartialDate']['output'];
  /** What happened, or is planned. */
  event: Scalars['String']['output'];
  /** Where this comes from; null when the process's own sources cover it. */
  source?: Maybe<Source>;
};

/** A subject, in a vocabulary shaped like SKOS. */
export type Topic = Node & {
  __typename?: 'Topic';
  /** Other words for it. */
  altLabels: Array<Scalars['String']['output']>;
  /** The topic above it; null at the top. */
  broader?: Maybe<Topic>;
  /** What it covers; null for the broadest ones. */
  definition?: Maybe<Scalars['String']['output']>;
  /** Id of the topic. */
  id: Scalars['ID']['output'];
  /** Parts of the infrastructure that such proposals usually concern: our own inference, of the topic and of no proposal. Empty when none. */
  infrastructure: Array<InfrastructureRole>;
  /** Name to show. */
  label: Scalars['String']['output'];
  /** The topics below it, by label. */
  narrower: Array<Topic>;
  /** How many records bear on it or on a narrower one. */
  proposalCount: Scalars['Int']['output'];
  /** Short name in addresses. */
  slug: Scalars['String']['output'];
  /** Whether the signed-in person follows it; false when signed out. */
  viewerFollows: Scalars['Boolean']['output'];
};

/** The signed-in person. Nobody else can see any of this. */
export type Viewer = {
  __typename?: 'Viewer';
  /** The account, as others see it. */
  account: Author;
  /** When and how one is told. */
  alertSettings: AlertSettings;
  /** API keys of the account that were not revoked, newest first; at most 20. */
  apiKeys: Array<ApiKey>;
  /** Drafts of assessments: one's own and those of one's groups, the last changed first. */
  assessmentDrafts: Array<AssessmentDraft>;
  /** The chat room; null when there is none. */
  chatRoom?: Maybe<ChatRoom>;
  /** Everything that is held of oneself, as JSON: account, notes of every visibility, assessments and their drafts, groups, follows, inbox, keys without their secrets. */
  download: Scalars['String']['output'];
  /** The secret addresses of one's personal feeds, without their secret; null when there are none. */
  feedLinks?: Maybe<FeedLinks>;
  /** Public notes that somebody flagged and that nobody decided on since, latest flag first. Moderators only, else FORBIDDEN. */
  flagged: AnnotationConnection;
  /** One's own follow of something; null when there is none. Exactly one of `subject` and `query`. Refuses with INVALID. */
  follow?: Maybe<Follow>;
  /** What is followed, newest first. */
  follows: FollowConnection;
  /** The groups one belongs to, by name. */
  groups: Array<Group>;
  /** What happened to what is followed, newest first. */
  inbox: NotificationConnection;
  /** Whether a moderator keeps the account from publishing. */
  isBlocked: Scalars['Boolean']['output'];
  /** The address for e-mail; null when there is none. */
  mailAddress?: Maybe<MailAddress>;
  /** Notes of groups in which one is mentioned, newest first. */
  mentions: AnnotationConnection;
  /** Public notes that moderators may have to look at, over all texts: newest first. Moderators only, else FORBIDDEN. */
  moderationQueue: AnnotationConnection;
  /** What the account may do. */
  role: Role;
  /** How many notifications are unread. */
  unreadCount: Scalars['Int']['output'];
  /** One's own webhooks, newest first; at most 10. */
  webhooks: Array<Webhook>;
};


/** The signed-in person. Nobody else can see any of this. */
export type ViewerFlaggedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The signed-in person. Nobody else can see any of this. */
export type ViewerFollowArgs = {
  query?: InputMaybe<ProposalQuery>;
  subject?: InputMaybe<Scalars['ID']['input']>;
};


/** The signed-in person. Nobody else can see any of this. */
export type ViewerFollowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The signed-in person. Nobody else can see any of this. */
export type ViewerInboxArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  digest?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  follow?: InputMaybe<Scalars['ID']['input']>;
  unread?: InputMaybe<Scalars['Boolean']['input']>;
};


/** The signed-in person. Nobody else can see any of this. */
export type ViewerMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The signed-in person. Nobody else can see any of this. */
export type ViewerModerationQueueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  states?: InputMaybe<Array<Moderation>>;
};

/** Who may see a note. */
export type Visibility =
  /** The members of one group. */
  | 'GROUP'
  /** Only its author. */
  | 'PRIVATE'
  /** Everyone. */
  | 'PUBLIC';

/** An address to which events are posted. Nobody else can see it. */
export type Webhook = {
  __typename?: 'Webhook';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** What was posted in the last 30 days, what tells of the newest first. */
  deliveries: WebhookDeliveryConnection;
  /** A message by its id; null when there is none, or it was posted more than 30 days ago. */
  delivery?: Maybe<WebhookDelivery>;
  /** What it is for; null when nothing was said. */
  description?: Maybe<Scalars['String']['output']>;
  /** Since when they fail; null while they do not. What was missed can be posted again from then on. */
  failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** How many tries failed in a row, those within five minutes counted as one; 8 disable it. */
  failuresInARow: Scalars['Int']['output'];
  /** Why it is disabled, and what to do; null when it is enabled. */
  fault?: Maybe<Scalars['String']['output']>;
  /** Until when messages are signed with the former secret too; null when there is none. */
  formerSecretUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the webhook. */
  id: Scalars['ID']['output'];
  /** The EventQuery as JSON; {} asks for everything. */
  query: Scalars['String']['output'];
  /** Whether events are posted. */
  state: WebhookState;
  /** Address. */
  url: Scalars['URL']['output'];
};


/** An address to which events are posted. Nobody else can see it. */
export type WebhookDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An address to which events are posted. Nobody else can see it. */
export type WebhookDeliveryArgs = {
  id: Scalars['ID']['input'];
};

/** One message to a webhook: posted until it is accepted, for three days at most. */
export type WebhookDelivery = {
  __typename?: 'WebhookDelivery';
  /** The last 20 tries, oldest first. */
  attempts: Array<DeliveryAttempt>;
  /** Body of the message, which is what is signed. */
  body: Scalars['String']['output'];
  /** When it was planned, or planned again. */
  createdAt: Scalars['DateTime']['output'];
  /** The event; null for a test. */
  event?: Maybe<Event>;
  /** Id of the message: the same on each try. */
  id: Scalars['ID']['output'];
  /** When it is tried next; null when it is not. */
  nextAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it stands. */
  state: DeliveryState;
};

/** A page of messages. */
export type WebhookDeliveryConnection = {
  __typename?: 'WebhookDeliveryConnection';
  /** The messages with their cursors. */
  edges: Array<WebhookDeliveryEdge>;
  /** The messages alone. */
  nodes: Array<WebhookDelivery>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
};

/** A message in a page. */
export type WebhookDeliveryEdge = {
  __typename?: 'WebhookDeliveryEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The message. */
  node: WebhookDelivery;
};

/** Where events are posted, and which. */
export type WebhookInput = {
  /** What it is for, up to 200 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Which events; all when absent. */
  query?: InputMaybe<EventQuery>;
  /** Address, https; it must lead to a public host. */
  url: Scalars['URL']['input'];
};

/** Whether events are posted. */
export type WebhookState =
  /** They are not; `changeWebhook` enables it again. */
  | 'DISABLED'
  /** They are. */
  | 'ENABLED';

/** A webhook with its secret, which is shown this once. */
export type WebhookWithSecret = {
  __typename?: 'WebhookWithSecret';
  /** Secret for verifying signatures: whsec_ and base64. */
  secret: Scalars['String']['output'];
  /** The webhook. */
  webhook: Webhook;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActionLine: ResolverTypeWrapper<ActionLineRecord>;
  AffectedGroup: AffectedGroup;
  AlertChannel: AlertChannel;
  AlertPreview: ResolverTypeWrapper<Omit<AlertPreview, 'sample'> & { sample: Array<ResolversTypes['Event']> }>;
  AlertRate: AlertRate;
  AlertSettings: ResolverTypeWrapper<AlertSettingsRecord>;
  AnchorCount: ResolverTypeWrapper<AnchorCount>;
  AnchorState: AnchorState;
  AnchorVerdict: AnchorVerdict;
  AnnotateInput: AnnotateInput;
  Annotation: ResolverTypeWrapper<AnnotationRecord>;
  AnnotationConnection: ResolverTypeWrapper<Omit<AnnotationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AnnotationEdge']>, nodes: Array<ResolversTypes['Annotation']> }>;
  AnnotationEdge: ResolverTypeWrapper<Omit<AnnotationEdge, 'node'> & { node: ResolversTypes['Annotation'] }>;
  AnnotationEdit: ResolverTypeWrapper<AnnotationEdit>;
  AnnotationFile: ResolverTypeWrapper<AnnotationFile>;
  AnnotationFlag: ResolverTypeWrapper<AnnotationFlag>;
  AnnotationFormat: AnnotationFormat;
  AnnotationQuery: AnnotationQuery;
  ApiKey: ResolverTypeWrapper<ApiKey>;
  ApiKeyWithSecret: ResolverTypeWrapper<ApiKeyWithSecret>;
  AssessmentClaim: ResolverTypeWrapper<ClaimRecord>;
  AssessmentContent: ResolverTypeWrapper<DraftContentRecord>;
  AssessmentCoverage: ResolverTypeWrapper<AssessmentCoverage>;
  AssessmentDraft: ResolverTypeWrapper<DraftRecord>;
  AssessmentDraftInput: AssessmentDraftInput;
  AssessmentEntry: AssessmentEntry;
  AssessmentFormat: AssessmentFormat;
  AssessmentImport: ResolverTypeWrapper<AssessmentImport>;
  AssessmentStatus: AssessmentStatus;
  Author: ResolverTypeWrapper<AccountRecord>;
  Basis: Basis;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CarryReport: ResolverTypeWrapper<CarryReportRecord>;
  CellDirections: ResolverTypeWrapper<CellDirections>;
  ChatRoom: ResolverTypeWrapper<ChatRoom>;
  CitationFormat: CitationFormat;
  Confidence: Confidence;
  ConflictKind: ConflictKind;
  ConsolidatedProvision: ResolverTypeWrapper<Omit<ConsolidatedProvision, 'base' | 'provision' | 'segments'> & { base?: Maybe<ResolversTypes['ProvisionText']>, provision?: Maybe<ResolversTypes['Provision']>, segments: Array<ResolversTypes['ConsolidatedSegment']> }>;
  ConsolidatedSegment: ResolverTypeWrapper<Omit<ConsolidatedSegment, 'proposals'> & { proposals: Array<ResolversTypes['Proposal']> }>;
  Consolidation: ResolverTypeWrapper<Omit<Consolidation, 'conflicts' | 'leftOut' | 'provisions'> & { conflicts: Array<ResolversTypes['TextConflict']>, leftOut: Array<ResolversTypes['LeftOut']>, provisions: Array<ResolversTypes['ConsolidatedProvision']> }>;
  Consultation: ResolverTypeWrapper<ConsultationRecord>;
  ConsultationConnection: ResolverTypeWrapper<Omit<ConsultationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ConsultationEdge']>, nodes: Array<ResolversTypes['Consultation']> }>;
  ConsultationEdge: ResolverTypeWrapper<Omit<ConsultationEdge, 'node'> & { node: ResolversTypes['Consultation'] }>;
  ConsultationInput: ConsultationInput;
  ConsultationQuery: ConsultationQuery;
  ConsultationStanding: ConsultationStanding;
  ConsultationStatus: ConsultationStatus;
  Coverage: ResolverTypeWrapper<Coverage>;
  Dataset: ResolverTypeWrapper<Dataset>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DatePrecision: DatePrecision;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadlineChange: ResolverTypeWrapper<DeadlineChange>;
  DeliveryAttempt: ResolverTypeWrapper<DeliveryAttempt>;
  DeliveryState: DeliveryState;
  Document: ResolverTypeWrapper<DocumentRecord>;
  DraftFault: ResolverTypeWrapper<DraftFault>;
  DutyBearer: DutyBearer;
  ErasedNotes: ErasedNotes;
  Event: ResolverTypeWrapper<EventRecord>;
  EventConnection: ResolverTypeWrapper<Omit<EventConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['EventEdge']>, nodes: Array<ResolversTypes['Event']> }>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  EventKind: EventKind;
  EventQuery: EventQuery;
  FacetCount: ResolverTypeWrapper<FacetCount>;
  FeedLinks: ResolverTypeWrapper<FeedLinks>;
  FeedLinksWithSecret: ResolverTypeWrapper<FeedLinksWithSecret>;
  FieldChange: ResolverTypeWrapper<FieldChange>;
  FilterHint: ResolverTypeWrapper<FilterHint>;
  Finding: ResolverTypeWrapper<FindingRecord>;
  FindingKind: FindingKind;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Follow: ResolverTypeWrapper<FollowRecord>;
  FollowConnection: ResolverTypeWrapper<Omit<FollowConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['FollowEdge']>, nodes: Array<ResolversTypes['Follow']> }>;
  FollowEdge: ResolverTypeWrapper<Omit<FollowEdge, 'node'> & { node: ResolversTypes['Follow'] }>;
  Group: ResolverTypeWrapper<GroupRecord>;
  GroupMember: ResolverTypeWrapper<Omit<GroupMember, 'account'> & { account: ResolversTypes['Author'] }>;
  GroupRole: GroupRole;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Impact: ResolverTypeWrapper<ImpactRecord>;
  ImpactAspect: ImpactAspect;
  ImpactConnection: ResolverTypeWrapper<ImpactListRecord>;
  ImpactDifference: ResolverTypeWrapper<ImpactDifference>;
  ImpactDirection: ImpactDirection;
  ImpactDispute: ResolverTypeWrapper<DisputeRecord>;
  ImpactEdge: ResolverTypeWrapper<Omit<ImpactEdge, 'node'> & { node: ResolversTypes['Impact'] }>;
  ImpactInput: ImpactInput;
  ImpactQuery: ImpactQuery;
  ImpactScope: ImpactScope;
  ImpactSort: ImpactSort;
  ImpactStance: ImpactStance;
  ImpactState: ImpactState;
  ImpactTally: ResolverTypeWrapper<ImpactTally>;
  ImportFault: ResolverTypeWrapper<ImportFault>;
  ImportReport: ResolverTypeWrapper<ImportReport>;
  InfrastructureRole: InfrastructureRole;
  Instrument: ResolverTypeWrapper<InstrumentRecord>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Invitation: ResolverTypeWrapper<Invitation>;
  InvitationPreview: ResolverTypeWrapper<InvitationPreview>;
  LedgerLine: ResolverTypeWrapper<LedgerLine>;
  LeftOut: ResolverTypeWrapper<Omit<LeftOut, 'proposal'> & { proposal: ResolversTypes['Proposal'] }>;
  LimitationInput: LimitationInput;
  LimitationTest: ResolverTypeWrapper<LimitationTest>;
  MailAddress: ResolverTypeWrapper<MailAddressRecord>;
  MailAddressState: MailAddressState;
  Matrix: ResolverTypeWrapper<AskedMatrixRecord>;
  MatrixAxis: MatrixAxis;
  MatrixCell: ResolverTypeWrapper<MatrixCell>;
  MatrixHeading: ResolverTypeWrapper<MatrixHeading>;
  Membership: ResolverTypeWrapper<MembershipRecord>;
  Moderation: Moderation;
  ModerationDecision: ResolverTypeWrapper<DecisionRecord>;
  Motivation: Motivation;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NewInvitation: ResolverTypeWrapper<NewInvitation>;
  Node: ResolverTypeWrapper<AnyNodeRecord>;
  Notification: ResolverTypeWrapper<NotificationRecord>;
  NotificationConnection: ResolverTypeWrapper<Omit<NotificationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['NotificationEdge']>, nodes: Array<ResolversTypes['Notification']> }>;
  NotificationEdge: ResolverTypeWrapper<Omit<NotificationEdge, 'node'> & { node: ResolversTypes['Notification'] }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  PartialLimitation: ResolverTypeWrapper<PartialLimitation>;
  PartialSeverity: ResolverTypeWrapper<PartialSeverity>;
  Party: ResolverTypeWrapper<PartyRecord>;
  PartyConnection: ResolverTypeWrapper<Omit<PartyConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PartyEdge']>, nodes: Array<ResolversTypes['Party']> }>;
  PartyEdge: ResolverTypeWrapper<Omit<PartyEdge, 'node'> & { node: ResolversTypes['Party'] }>;
  PartyKind: PartyKind;
  Passage: ResolverTypeWrapper<Passage>;
  Process: ResolverTypeWrapper<ProcessRecord>;
  ProcessConnection: ResolverTypeWrapper<Omit<ProcessConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProcessEdge']>, nodes: Array<ResolversTypes['Process']> }>;
  ProcessEdge: ResolverTypeWrapper<Omit<ProcessEdge, 'node'> & { node: ResolversTypes['Process'] }>;
  Proposal: ResolverTypeWrapper<ProposalRecord>;
  ProposalAction: ProposalAction;
  ProposalConnection: ResolverTypeWrapper<ProposalListRecord>;
  ProposalCorrection: ProposalCorrection;
  ProposalEdge: ResolverTypeWrapper<ProposalEdgeRecord>;
  ProposalFacets: ResolverTypeWrapper<ProposalListRecord>;
  ProposalInput: ProposalInput;
  ProposalKind: ProposalKind;
  ProposalQuery: ProposalQuery;
  ProposalRelation: ResolverTypeWrapper<ProposalRelationRecord>;
  ProposalSort: ProposalSort;
  ProposalStage: ProposalStage;
  ProposalText: ResolverTypeWrapper<ProposalTextRecord>;
  Provision: ResolverTypeWrapper<ProvisionRecord>;
  ProvisionText: ResolverTypeWrapper<ProvisionTextRecord>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Redline: ResolverTypeWrapper<RedlineRecord>;
  RedlineKind: RedlineKind;
  RedlineSegment: ResolverTypeWrapper<RedlineSegment>;
  RefusalCode: RefusalCode;
  RelationKind: RelationKind;
  RevisionInput: RevisionInput;
  Right: ResolverTypeWrapper<RightRecord>;
  RightLimits: RightLimits;
  RightsInstrument: RightsInstrument;
  Role: Role;
  SearchHints: ResolverTypeWrapper<SearchHints>;
  Severity: ResolverTypeWrapper<Severity>;
  SeverityInput: SeverityInput;
  SharedText: ResolverTypeWrapper<Omit<SharedText, 'otherText' | 'proposal' | 'text'> & { otherText: ResolversTypes['Text'], proposal: ResolversTypes['Proposal'], text: ResolversTypes['Text'] }>;
  SharedTextGroup: ResolverTypeWrapper<Omit<SharedTextGroup, 'proposals'> & { proposals: Array<ResolversTypes['Proposal']> }>;
  SignedFor: ResolverTypeWrapper<SignedFor>;
  Snippet: ResolverTypeWrapper<Snippet>;
  SnippetField: SnippetField;
  SnippetPart: ResolverTypeWrapper<SnippetPart>;
  Source: ResolverTypeWrapper<Source>;
  SourceInput: SourceInput;
  SponsorInput: SponsorInput;
  Sponsorship: ResolverTypeWrapper<SponsorshipRecord>;
  SponsorshipRole: SponsorshipRole;
  StageScope: StageScope;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Survival: ResolverTypeWrapper<Omit<Survival, 'from' | 'proposal' | 'text'> & { from: ResolversTypes['Text'], proposal?: Maybe<ResolversTypes['Proposal']>, text: ResolversTypes['Text'] }>;
  TestResult: TestResult;
  Text: ResolverTypeWrapper<AnyTextRecord>;
  TextConflict: ResolverTypeWrapper<Omit<TextConflict, 'proposals' | 'provision'> & { proposals: Array<ResolversTypes['Proposal']>, provision?: Maybe<ResolversTypes['Provision']> }>;
  TextInput: TextInput;
  TextSelector: ResolverTypeWrapper<TextSelector>;
  TextSelectorInput: TextSelectorInput;
  TimelineEntry: ResolverTypeWrapper<TimelineEntryRecord>;
  Topic: ResolverTypeWrapper<TopicRecord>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  Viewer: ResolverTypeWrapper<SignedInRecord>;
  Visibility: Visibility;
  Webhook: ResolverTypeWrapper<WebhookRecord>;
  WebhookDelivery: ResolverTypeWrapper<DeliveryRecord>;
  WebhookDeliveryConnection: ResolverTypeWrapper<Omit<WebhookDeliveryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['WebhookDeliveryEdge']>, nodes: Array<ResolversTypes['WebhookDelivery']> }>;
  WebhookDeliveryEdge: ResolverTypeWrapper<Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversTypes['WebhookDelivery'] }>;
  WebhookInput: WebhookInput;
  WebhookState: WebhookState;
  WebhookWithSecret: ResolverTypeWrapper<Omit<WebhookWithSecret, 'webhook'> & { webhook: ResolversTypes['Webhook'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActionLine: ActionLineRecord;
  AlertPreview: Omit<AlertPreview, 'sample'> & { sample: Array<ResolversParentTypes['Event']> };
  AlertSettings: AlertSettingsRecord;
  AnchorCount: AnchorCount;
  AnnotateInput: AnnotateInput;
  Annotation: AnnotationRecord;
  AnnotationConnection: Omit<AnnotationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AnnotationEdge']>, nodes: Array<ResolversParentTypes['Annotation']> };
  AnnotationEdge: Omit<AnnotationEdge, 'node'> & { node: ResolversParentTypes['Annotation'] };
  AnnotationEdit: AnnotationEdit;
  AnnotationFile: AnnotationFile;
  AnnotationFlag: AnnotationFlag;
  AnnotationQuery: AnnotationQuery;
  ApiKey: ApiKey;
  ApiKeyWithSecret: ApiKeyWithSecret;
  AssessmentClaim: ClaimRecord;
  AssessmentContent: DraftContentRecord;
  AssessmentCoverage: AssessmentCoverage;
  AssessmentDraft: DraftRecord;
  AssessmentDraftInput: AssessmentDraftInput;
  AssessmentImport: AssessmentImport;
  Author: AccountRecord;
  Boolean: Scalars['Boolean']['output'];
  CarryReport: CarryReportRecord;
  CellDirections: CellDirections;
  ChatRoom: ChatRoom;
  ConsolidatedProvision: Omit<ConsolidatedProvision, 'base' | 'provision' | 'segments'> & { base?: Maybe<ResolversParentTypes['ProvisionText']>, provision?: Maybe<ResolversParentTypes['Provision']>, segments: Array<ResolversParentTypes['ConsolidatedSegment']> };
  ConsolidatedSegment: Omit<ConsolidatedSegment, 'proposals'> & { proposals: Array<ResolversParentTypes['Proposal']> };
  Consolidation: Omit<Consolidation, 'conflicts' | 'leftOut' | 'provisions'> & { conflicts: Array<ResolversParentTypes['TextConflict']>, leftOut: Array<ResolversParentTypes['LeftOut']>, provisions: Array<ResolversParentTypes['ConsolidatedProvision']> };
  Consultation: ConsultationRecord;
  ConsultationConnection: Omit<ConsultationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ConsultationEdge']>, nodes: Array<ResolversParentTypes['Consultation']> };
  ConsultationEdge: Omit<ConsultationEdge, 'node'> & { node: ResolversParentTypes['Consultation'] };
  ConsultationInput: ConsultationInput;
  ConsultationQuery: ConsultationQuery;
  Coverage: Coverage;
  Dataset: Dataset;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeadlineChange: DeadlineChange;
  DeliveryAttempt: DeliveryAttempt;
  Document: DocumentRecord;
  DraftFault: DraftFault;
  Event: EventRecord;
  EventConnection: Omit<EventConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['EventEdge']>, nodes: Array<ResolversParentTypes['Event']> };
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  EventQuery: EventQuery;
  FacetCount: FacetCount;
  FeedLinks: FeedLinks;
  FeedLinksWithSecret: FeedLinksWithSecret;
  FieldChange: FieldChange;
  FilterHint: FilterHint;
  Finding: FindingRecord;
  Float: Scalars['Float']['output'];
  Follow: FollowRecord;
  FollowConnection: Omit<FollowConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['FollowEdge']>, nodes: Array<ResolversParentTypes['Follow']> };
  FollowEdge: Omit<FollowEdge, 'node'> & { node: ResolversParentTypes['Follow'] };
  Group: GroupRecord;
  GroupMember: Omit<GroupMember, 'account'> & { account: ResolversParentTypes['Author'] };
  ID: Scalars['ID']['output'];
  Impact: ImpactRecord;
  ImpactConnection: ImpactListRecord;
  ImpactDifference: ImpactDifference;
  ImpactDispute: DisputeRecord;
  ImpactEdge: Omit<ImpactEdge, 'node'> & { node: ResolversParentTypes['Impact'] };
  ImpactInput: ImpactInput;
  ImpactQuery: ImpactQuery;
  ImpactTally: ImpactTally;
  ImportFault: ImportFault;
  ImportReport: ImportReport;
  Instrument: InstrumentRecord;
  Int: Scalars['Int']['output'];
  Invitation: Invitation;
  InvitationPreview: InvitationPreview;
  LedgerLine: LedgerLine;
  LeftOut: Omit<LeftOut, 'proposal'> & { proposal: ResolversParentTypes['Proposal'] };
  LimitationInput: LimitationInput;
  LimitationTest: LimitationTest;
  MailAddress: MailAddressRecord;
  Matrix: AskedMatrixRecord;
  MatrixCell: MatrixCell;
  MatrixHeading: MatrixHeading;
  Membership: MembershipRecord;
  ModerationDecision: DecisionRecord;
  Mutation: Record<PropertyKey, never>;
  NewInvitation: NewInvitation;
  Node: AnyNodeRecord;
  Notification: NotificationRecord;
  NotificationConnection: Omit<NotificationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['NotificationEdge']>, nodes: Array<ResolversParentTypes['Notification']> };
  NotificationEdge: Omit<NotificationEdge, 'node'> & { node: ResolversParentTypes['Notification'] };
  PageInfo: PageInfo;
  PartialDate: Scalars['PartialDate']['output'];
  PartialLimitation: PartialLimitation;
  PartialSeverity: PartialSeverity;
  Party: PartyRecord;
  PartyConnection: Omit<PartyConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PartyEdge']>, nodes: Array<ResolversParentTypes['Party']> };
  PartyEdge: Omit<PartyEdge, 'node'> & { node: ResolversParentTypes['Party'] };
  Passage: Passage;
  Process: ProcessRecord;
  ProcessConnection: Omit<ProcessConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProcessEdge']>, nodes: Array<ResolversParentTypes['Process']> };
  ProcessEdge: Omit<ProcessEdge, 'node'> & { node: ResolversParentTypes['Process'] };
  Proposal: ProposalRecord;
  ProposalConnection: ProposalListRecord;
  ProposalCorrection: ProposalCorrection;
  ProposalEdge: ProposalEdgeRecord;
  ProposalFacets: ProposalListRecord;
  ProposalInput: ProposalInput;
  ProposalQuery: ProposalQuery;
  ProposalRelation: ProposalRelationRecord;
  ProposalText: ProposalTextRecord;
  Provision: ProvisionRecord;
  ProvisionText: ProvisionTextRecord;
  Query: Record<PropertyKey, never>;
  Redline: RedlineRecord;
  RedlineSegment: RedlineSegment;
  RevisionInput: RevisionInput;
  Right: RightRecord;
  SearchHints: SearchHints;
  Severity: Severity;
  SeverityInput: SeverityInput;
  SharedText: Omit<SharedText, 'otherText' | 'proposal' | 'text'> & { otherText: ResolversParentTypes['Text'], proposal: ResolversParentTypes['Proposal'], text: ResolversParentTypes['Text'] };
  SharedTextGroup: Omit<SharedTextGroup, 'proposals'> & { proposals: Array<ResolversParentTypes['Proposal']> };
  SignedFor: SignedFor;
  Snippet: Snippet;
  SnippetPart: SnippetPart;
  Source: Source;
  SourceInput: SourceInput;
  SponsorInput: SponsorInput;
  Sponsorship: SponsorshipRecord;
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  Survival: Omit<Survival, 'from' | 'proposal' | 'text'> & { from: ResolversParentTypes['Text'], proposal?: Maybe<ResolversParentTypes['Proposal']>, text: ResolversParentTypes['Text'] };
  Text: AnyTextRecord;
  TextConflict: Omit<TextConflict, 'proposals' | 'provision'> & { proposals: Array<ResolversParentTypes['Proposal']>, provision?: Maybe<ResolversParentTypes['Provision']> };
  TextInput: TextInput;
  TextSelector: TextSelector;
  TextSelectorInput: TextSelectorInput;
  TimelineEntry: TimelineEntryRecord;
  Topic: TopicRecord;
  URL: Scalars['URL']['output'];
  Viewer: SignedInRecord;
  Webhook: WebhookRecord;
  WebhookDelivery: DeliveryRecord;
  WebhookDeliveryConnection: Omit<WebhookDeliveryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['WebhookDeliveryEdge']>, nodes: Array<ResolversParentTypes['WebhookDelivery']> };
  WebhookDeliveryEdge: Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversParentTypes['WebhookDelivery'] };
  WebhookInput: WebhookInput;
  WebhookWithSecret: Omit<WebhookWithSecret, 'webhook'> & { webhook: ResolversParentTypes['Webhook'] };
};

export type ActionLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionLine'] = ResolversParentTypes['ActionLine']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertPreview'] = ResolversParentTypes['AlertPreview']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isWhole?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sample?: Resolver<Array<ResolversTypes['Event']>, ParentType, ContextType>;
};

export type AlertSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertSettings'] = ResolversParentTypes['AlertSettings']> = {
  digestDay?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  digestHour?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reminderDays?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AnchorCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnchorCount'] = ResolversParentTypes['AnchorCount']> = {
  anchor?: Resolver<ResolversTypes['AnchorState'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AnnotationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Annotation'] = ResolversParentTypes['Annotation']> = {
  anchor?: Resolver<ResolversTypes['AnchorState'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  editedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  edits?: Resolver<Array<ResolversTypes['AnnotationEdit']>, ParentType, ContextType>;
  embargoUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  flags?: Resolver<Array<ResolversTypes['AnnotationFlag']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAnswer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPlaceConfirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mentions?: Resolver<Array<ResolversTypes['Author']>, ParentType, ContextType>;
  moderation?: Resolver<ResolversTypes['Moderation'], ParentType, ContextType>;
  moderationLog?: Resolver<Array<ResolversTypes['ModerationDecision']>, ParentType, ContextType>;
  motivation?: Resolver<ResolversTypes['Motivation'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Annotation']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['TextSelector']>, ParentType, ContextType>;
  replies?: Resolver<ResolversTypes['AnnotationConnection'], ParentType, ContextType, Partial<AnnotationRepliesArgs>>;
  selector?: Resolver<Maybe<ResolversTypes['TextSelector']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  viewerMayEdit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerMayModerate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['Visibility'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnnotationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnotationConnection'] = ResolversParentTypes['AnnotationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AnnotationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Annotation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AnnotationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnotationEdge'] = ResolversParentTypes['AnnotationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Annotation'], ParentType, ContextType>;
};

export type AnnotationEditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnotationEdit'] = ResolversParentTypes['AnnotationEdit']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AnnotationFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnotationFile'] = ResolversParentTypes['AnnotationFile']> = {
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AnnotationFlagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnotationFlag'] = ResolversParentTypes['AnnotationFlag']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApiKeyWithSecretResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyWithSecret'] = ResolversParentTypes['ApiKeyWithSecret']> = {
  key?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AssessmentClaimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentClaim'] = ResolversParentTypes['AssessmentClaim']> = {
  by?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
  isOwn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AssessmentContentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentContent'] = ResolversParentTypes['AssessmentContent']> = {
  affected?: Resolver<Array<ResolversTypes['AffectedGroup']>, ParentType, ContextType>;
  alternative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assessor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Confidence']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['ImpactDirection']>, ParentType, ContextType>;
  dutyBearers?: Resolver<Array<ResolversTypes['DutyBearer']>, ParentType, ContextType>;
  dutyNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  infrastructure?: Resolver<Array<ResolversTypes['InfrastructureRole']>, ParentType, ContextType>;
  likelihood?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  limitation?: Resolver<ResolversTypes['PartialLimitation'], ParentType, ContextType>;
  rationale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  right?: Resolver<Maybe<ResolversTypes['Right']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['ImpactScope']>, ParentType, ContextType>;
  selector?: Resolver<Maybe<ResolversTypes['TextSelector']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['PartialSeverity'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  textId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AssessmentCoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentCoverage'] = ResolversParentTypes['AssessmentCoverage']> = {
  assessed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  editorialOnly?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  own?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sourced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unassessed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssessmentDraftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentDraft'] = ResolversParentTypes['AssessmentDraft']> = {
  answers?: Resolver<Maybe<ResolversTypes['Impact']>, ParentType, ContextType>;
  content?: Resolver<ResolversTypes['AssessmentContent'], ParentType, ContextType>;
  faults?: Resolver<Array<ResolversTypes['DraftFault']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  stance?: Resolver<Maybe<ResolversTypes['ImpactStance']>, ParentType, ContextType>;
  startedBy?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['Impact']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssessmentImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentImport'] = ResolversParentTypes['AssessmentImport']> = {
  faults?: Resolver<Array<ResolversTypes['ImportFault']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  written?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuthorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Author'] = ResolversParentTypes['Author']> = {
  approver?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  handle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  organisationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CarryReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarryReport'] = ResolversParentTypes['CarryReport']> = {
  annotations?: Resolver<ResolversTypes['AnnotationConnection'], ParentType, ContextType, Partial<CarryReportAnnotationsArgs>>;
  exact?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ProposalText'], ParentType, ContextType>;
  moved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orphaned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CellDirectionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CellDirections'] = ResolversParentTypes['CellDirections']> = {
  advances?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  assessed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  editorialOnly?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mixed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  restricts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unclear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChatRoomResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatRoom'] = ResolversParentTypes['ChatRoom']> = {
  fault?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  host?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ConsolidatedProvisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsolidatedProvision'] = ResolversParentTypes['ConsolidatedProvision']> = {
  base?: Resolver<Maybe<ResolversTypes['ProvisionText']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSuppressed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provision?: Resolver<Maybe<ResolversTypes['Provision']>, ParentType, ContextType>;
  segments?: Resolver<Array<ResolversTypes['ConsolidatedSegment']>, ParentType, ContextType>;
};

export type ConsolidatedSegmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsolidatedSegment'] = ResolversParentTypes['ConsolidatedSegment']> = {
  isDisputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RedlineKind'], ParentType, ContextType>;
  proposals?: Resolver<Array<ResolversTypes['Proposal']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConsolidationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consolidation'] = ResolversParentTypes['Consolidation']> = {
  conflicts?: Resolver<Array<ResolversTypes['TextConflict']>, ParentType, ContextType>;
  leftOut?: Resolver<Array<ResolversTypes['LeftOut']>, ParentType, ContextType>;
  provisions?: Resolver<Array<ResolversTypes['ConsolidatedProvision']>, ParentType, ContextType>;
};

export type ConsultationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consultation'] = ResolversParentTypes['Consultation']> = {
  annotationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  annotations?: Resolver<ResolversTypes['AnnotationConnection'], ParentType, ContextType, Partial<ConsultationAnnotationsArgs>>;
  cancelledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cancelledReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closesPrecision?: Resolver<Maybe<ResolversTypes['DatePrecision']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  confidenceNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deadlineHistory?: Resolver<Array<ResolversTypes['DeadlineChange']>, ParentType, ContextType>;
  followers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  howToTakePart?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  officialUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  opensAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  opensPrecision?: Resolver<Maybe<ResolversTypes['DatePrecision']>, ParentType, ContextType>;
  process?: Resolver<Maybe<ResolversTypes['Process']>, ParentType, ContextType>;
  questions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  relatedProposals?: Resolver<ResolversTypes['ProposalConnection'], ParentType, ContextType, Partial<ConsultationRelatedProposalsArgs>>;
  rolling?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['ConsultationStanding'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConsultationStatus'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topics?: Resolver<Array<ResolversTypes['Topic']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  viewerFollows?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  whoMayTakePart?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  windowNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsultationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsultationConnection'] = ResolversParentTypes['ConsultationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConsultationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Consultation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsultationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsultationEdge'] = ResolversParentTypes['ConsultationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Consultation'], ParentType, ContextType>;
};

export type CoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DatasetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset']> = {
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  coverage?: Resolver<Array<ResolversTypes['Coverage']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadlineChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadlineChange'] = ResolversParentTypes['DeadlineChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DeliveryAttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryAttempt'] = ResolversParentTypes['DeliveryAttempt']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  milliseconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  response?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document']> = {
  date?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  symbol?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DraftFaultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftFault'] = ResolversParentTypes['DraftFault']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['FieldChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventKind'], ParentType, ContextType>;
  process?: Resolver<Maybe<ResolversTypes['Process']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjectUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type FacetCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacetCount'] = ResolversParentTypes['FacetCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FeedLinksResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedLinks'] = ResolversParentTypes['FeedLinks']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type FeedLinksWithSecretResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedLinksWithSecret'] = ResolversParentTypes['FeedLinksWithSecret']> = {
  atom?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  calendar?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  json?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type FieldChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FieldChange'] = ResolversParentTypes['FieldChange']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FilterHintResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FilterHint'] = ResolversParentTypes['FilterHint']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  filter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  kind?: Resolver<ResolversTypes['FindingKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type FollowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Follow'] = ResolversParentTypes['Follow']> = {
  channels?: Resolver<Array<ResolversTypes['AlertChannel']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['EventKind']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  query?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['AlertRate'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FollowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowConnection'] = ResolversParentTypes['FollowConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FollowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Follow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FollowEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowEdge'] = ResolversParentTypes['FollowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Follow'], ParentType, ContextType>;
};

export type GroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Group'] = ResolversParentTypes['Group']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitations?: Resolver<Array<ResolversTypes['Invitation']>, ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['GroupMember']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewerRole?: Resolver<ResolversTypes['GroupRole'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GroupMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupMember'] = ResolversParentTypes['GroupMember']> = {
  account?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['GroupRole'], ParentType, ContextType>;
};

export type ImpactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Impact'] = ResolversParentTypes['Impact']> = {
  affected?: Resolver<Array<ResolversTypes['AffectedGroup']>, ParentType, ContextType>;
  alternative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alternativeRedline?: Resolver<Maybe<ResolversTypes['Redline']>, ParentType, ContextType>;
  answeredBy?: Resolver<Array<ResolversTypes['Impact']>, ParentType, ContextType>;
  answers?: Resolver<Maybe<ResolversTypes['Impact']>, ParentType, ContextType>;
  assessedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  assessor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Author']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  changedSince?: Resolver<Maybe<ResolversTypes['Redline']>, ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ImpactCitationArgs, 'format'>>;
  confidence?: Resolver<Maybe<ResolversTypes['Confidence']>, ParentType, ContextType>;
  differences?: Resolver<Array<ResolversTypes['ImpactDifference']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['ImpactDirection'], ParentType, ContextType>;
  dutyBearers?: Resolver<Array<ResolversTypes['DutyBearer']>, ParentType, ContextType>;
  dutyNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  infrastructure?: Resolver<Array<ResolversTypes['InfrastructureRole']>, ParentType, ContextType>;
  isOnEarlierText?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  likelihood?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  limitation?: Resolver<Maybe<ResolversTypes['LimitationTest']>, ParentType, ContextType>;
  madeOn?: Resolver<Maybe<ResolversTypes['ProposalText']>, ParentType, ContextType>;
  proposal?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rationale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Right'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['ImpactScope'], ParentType, ContextType>;
  selector?: Resolver<Maybe<ResolversTypes['TextSelector']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  signedFor?: Resolver<Maybe<ResolversTypes['SignedFor']>, ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  stance?: Resolver<Maybe<ResolversTypes['ImpactStance']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ImpactState'], ParentType, ContextType>;
  supersededBy?: Resolver<Maybe<ResolversTypes['Impact']>, ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['Impact']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  viewerFollows?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerMayRemove?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerMaySupersede?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerMayWithdraw?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImpactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactConnection'] = ResolversParentTypes['ImpactConnection']> = {
  assessors?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ImpactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Impact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  tally?: Resolver<ResolversTypes['ImpactTally'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImpactDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactDifference'] = ResolversParentTypes['ImpactDifference']> = {
  aspect?: Resolver<ResolversTypes['ImpactAspect'], ParentType, ContextType>;
  other?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  own?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImpactDisputeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactDispute'] = ResolversParentTypes['ImpactDispute']> = {
  aspects?: Resolver<Array<ResolversTypes['ImpactAspect']>, ParentType, ContextType>;
  impacts?: Resolver<Array<ResolversTypes['Impact']>, ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Right'], ParentType, ContextType>;
};

export type ImpactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactEdge'] = ResolversParentTypes['ImpactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Impact'], ParentType, ContextType>;
};

export type ImpactTallyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactTally'] = ResolversParentTypes['ImpactTally']> = {
  advances?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  editorial?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mixed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ofTopic?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  own?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  restricts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sourced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unclear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportFaultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportFault'] = ResolversParentTypes['ImportFault']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportReport'] = ResolversParentTypes['ImportReport']> = {
  anchors?: Resolver<Array<ResolversTypes['AnchorCount']>, ParentType, ContextType>;
  faults?: Resolver<Array<ResolversTypes['ImportFault']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  written?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InstrumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Instrument'] = ResolversParentTypes['Instrument']> = {
  adopted?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForce?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provisions?: Resolver<Array<ResolversTypes['Provision']>, ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['GroupRole'], ParentType, ContextType>;
};

export type InvitationPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationPreview'] = ResolversParentTypes['InvitationPreview']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  groupName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['GroupRole'], ParentType, ContextType>;
};

export type LedgerLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerLine'] = ResolversParentTypes['LedgerLine']> = {
  advances?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  editorialOnly?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mixed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  restricts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unclear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LeftOutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeftOut'] = ResolversParentTypes['LeftOut']> = {
  proposal?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LimitationTestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LimitationTest'] = ResolversParentTypes['LimitationTest']> = {
  legality?: Resolver<ResolversTypes['TestResult'], ParentType, ContextType>;
  legalityReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legitimateAim?: Resolver<ResolversTypes['TestResult'], ParentType, ContextType>;
  legitimateAimReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  necessity?: Resolver<ResolversTypes['TestResult'], ParentType, ContextType>;
  necessityReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MailAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailAddress'] = ResolversParentTypes['MailAddress']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MailAddressState'], ParentType, ContextType>;
};

export type MatrixResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Matrix'] = ResolversParentTypes['Matrix']> = {
  cells?: Resolver<Array<ResolversTypes['MatrixCell']>, ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<MatrixCitationArgs, 'format'>>;
  columns?: Resolver<Array<ResolversTypes['MatrixHeading']>, ParentType, ContextType>;
  directions?: Resolver<Array<ResolversTypes['CellDirections']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['MatrixHeading']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatrixCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatrixCell'] = ResolversParentTypes['MatrixCell']> = {
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MatrixHeadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatrixHeading'] = ResolversParentTypes['MatrixHeading']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  member?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ModerationDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModerationDecision'] = ResolversParentTypes['ModerationDecision']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
  moderation?: Resolver<ResolversTypes['Moderation'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  annotate?: Resolver<ResolversTypes['Annotation'], ParentType, ContextType, RequireFields<MutationAnnotateArgs, 'input'>>;
  announceConsultation?: Resolver<ResolversTypes['Consultation'], ParentType, ContextType, RequireFields<MutationAnnounceConsultationArgs, 'input'>>;
  assessImpact?: Resolver<ResolversTypes['Impact'], ParentType, ContextType, RequireFields<MutationAssessImpactArgs, 'input'>>;
  blockAccount?: Resolver<ResolversTypes['Author'], ParentType, ContextType, RequireFields<MutationBlockAccountArgs, 'account' | 'reason'>>;
  cancelConsultation?: Resolver<ResolversTypes['Consultation'], ParentType, ContextType, RequireFields<MutationCancelConsultationArgs, 'id' | 'reason'>>;
  changeAlertSettings?: Resolver<ResolversTypes['AlertSettings'], ParentType, ContextType, Partial<MutationChangeAlertSettingsArgs>>;
  changeDeadline?: Resolver<ResolversTypes['Consultation'], ParentType, ContextType, RequireFields<MutationChangeDeadlineArgs, 'closesAt' | 'id' | 'reason'>>;
  changeFollow?: Resolver<ResolversTypes['Follow'], ParentType, ContextType, RequireFields<MutationChangeFollowArgs, 'id'>>;
  changeWebhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType, RequireFields<MutationChangeWebhookArgs, 'id' | 'input'>>;
  claimAssessment?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType, RequireFields<MutationClaimAssessmentArgs, 'proposal'>>;
  confirmMailAddress?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationConfirmMailAddressArgs, 'secret'>>;
  correctProposal?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType, RequireFields<MutationCorrectProposalArgs, 'id' | 'input' | 'reason'>>;
  createApiKey?: Resolver<ResolversTypes['ApiKeyWithSecret'], ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'name'>>;
  createGroup?: Resolver<ResolversTypes['Group'], ParentType, ContextType, RequireFields<MutationCreateGroupArgs, 'name'>>;
  createWebhook?: Resolver<ResolversTypes['WebhookWithSecret'], ParentType, ContextType, RequireFields<MutationCreateWebhookArgs, 'input'>>;
  deleteAccount?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDeleteAccountArgs, 'handle' | 'publicNotes'>>;
  deleteAnnotation?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDeleteAnnotationArgs, 'id'>>;
  deleteAssessmentDraft?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDeleteAssessmentDraftArgs, 'id'>>;
  deleteGroup?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDeleteGroupArgs, 'id'>>;
  deleteProposal?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDeleteProposalArgs, 'id' | 'reason'>>;
  deleteWebhook?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDeleteWebhookArgs, 'id'>>;
  editAnnotation?: Resolver<ResolversTypes['Annotation'], ParentType, ContextType, RequireFields<MutationEditAnnotationArgs, 'body' | 'id'>>;
  editGroup?: Resolver<ResolversTypes['Group'], ParentType, ContextType, RequireFields<MutationEditGroupArgs, 'id' | 'name'>>;
  flagAnnotation?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationFlagAnnotationArgs, 'id' | 'reason'>>;
  follow?: Resolver<ResolversTypes['Follow'], ParentType, ContextType, RequireFields<MutationFollowArgs, 'id'>>;
  importAnnotations?: Resolver<ResolversTypes['ImportReport'], ParentType, ContextType, RequireFields<MutationImportAnnotationsArgs, 'content' | 'format'>>;
  importAssessments?: Resolver<ResolversTypes['AssessmentImport'], ParentType, ContextType, RequireFields<MutationImportAssessmentsArgs, 'content' | 'format'>>;
  inviteToGroup?: Resolver<ResolversTypes['NewInvitation'], ParentType, ContextType, RequireFields<MutationInviteToGroupArgs, 'group'>>;
  joinGroup?: Resolver<ResolversTypes['Group'], ParentType, ContextType, RequireFields<MutationJoinGroupArgs, 'token'>>;
  leaveGroup?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationLeaveGroupArgs, 'id'>>;
  makeFeedLinks?: Resolver<ResolversTypes['FeedLinksWithSecret'], ParentType, ContextType, Partial<MutationMakeFeedLinksArgs>>;
  markAllRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<MutationMarkAllReadArgs>>;
  markRead?: Resolver<Array<ResolversTypes['Notification']>, ParentType, ContextType, RequireFields<MutationMarkReadArgs, 'ids'>>;
  mergeProposal?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType, RequireFields<MutationMergeProposalArgs, 'id' | 'into' | 'reason'>>;
  moderateAnnotation?: Resolver<ResolversTypes['Annotation'], ParentType, ContextType, RequireFields<MutationModerateAnnotationArgs, 'id' | 'moderation' | 'reason'>>;
  placeAnnotation?: Resolver<ResolversTypes['Annotation'], ParentType, ContextType, RequireFields<MutationPlaceAnnotationArgs, 'id' | 'textId' | 'verdict'>>;
  publishAssessment?: Resolver<ResolversTypes['Impact'], ParentType, ContextType, RequireFields<MutationPublishAssessmentArgs, 'draft' | 'version'>>;
  publishResults?: Resolver<ResolversTypes['Consultation'], ParentType, ContextType, RequireFields<MutationPublishResultsArgs, 'id' | 'source'>>;
  recogniseOrganisation?: Resolver<ResolversTypes['Author'], ParentType, ContextType, RequireFields<MutationRecogniseOrganisationArgs, 'account'>>;
  releaseAssessment?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType, RequireFields<MutationReleaseAssessmentArgs, 'proposal'>>;
  removeChatRoom?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, Partial<MutationRemoveChatRoomArgs>>;
  removeFromGroup?: Resolver<ResolversTypes['Group'], ParentType, ContextType, RequireFields<MutationRemoveFromGroupArgs, 'group' | 'member'>>;
  removeImpact?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationRemoveImpactArgs, 'id' | 'reason'>>;
  removeMailAddress?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, Partial<MutationRemoveMailAddressArgs>>;
  replayWebhook?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationReplayWebhookArgs, 'id' | 'since'>>;
  reviseProposal?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType, RequireFields<MutationReviseProposalArgs, 'input'>>;
  revokeApiKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'id'>>;
  revokeFeedLinks?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, Partial<MutationRevokeFeedLinksArgs>>;
  revokeInvitation?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationRevokeInvitationArgs, 'id'>>;
  rotateWebhookSecret?: Resolver<ResolversTypes['WebhookWithSecret'], ParentType, ContextType, RequireFields<MutationRotateWebhookSecretArgs, 'id'>>;
  saveAssessmentDraft?: Resolver<ResolversTypes['AssessmentDraft'], ParentType, ContextType, RequireFields<MutationSaveAssessmentDraftArgs, 'input'>>;
  saveSearch?: Resolver<ResolversTypes['Follow'], ParentType, ContextType, RequireFields<MutationSaveSearchArgs, 'name' | 'query'>>;
  setChatRoom?: Resolver<ResolversTypes['ChatRoom'], ParentType, ContextType, RequireFields<MutationSetChatRoomArgs, 'url'>>;
  setGroupRole?: Resolver<ResolversTypes['Group'], ParentType, ContextType, RequireFields<MutationSetGroupRoleArgs, 'group' | 'member' | 'role'>>;
  setMailAddress?: Resolver<ResolversTypes['MailAddress'], ParentType, ContextType, RequireFields<MutationSetMailAddressArgs, 'address'>>;
  tableProposal?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType, RequireFields<MutationTableProposalArgs, 'input'>>;
  testWebhook?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType, RequireFields<MutationTestWebhookArgs, 'id'>>;
  unblockAccount?: Resolver<ResolversTypes['Author'], ParentType, ContextType, RequireFields<MutationUnblockAccountArgs, 'account'>>;
  unfollow?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationUnfollowArgs, 'id'>>;
  withdrawImpact?: Resolver<ResolversTypes['Impact'], ParentType, ContextType, RequireFields<MutationWithdrawImpactArgs, 'id' | 'reason'>>;
};

export type NewInvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NewInvitation'] = ResolversParentTypes['NewInvitation']> = {
  invitation?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'ActionLine' | 'Annotation' | 'Author' | 'Consultation' | 'Document' | 'Event' | 'Follow' | 'Group' | 'Impact' | 'Instrument' | 'Notification' | 'Party' | 'Process' | 'Proposal' | 'ProposalText' | 'Provision' | 'ProvisionText' | 'Right' | 'Topic', ParentType, ContextType>;
};

export type NotificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  follow?: Resolver<Maybe<ResolversTypes['Follow']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NotificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Notification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NotificationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationEdge'] = ResolversParentTypes['NotificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notification'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export type PartialLimitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartialLimitation'] = ResolversParentTypes['PartialLimitation']> = {
  legality?: Resolver<Maybe<ResolversTypes['TestResult']>, ParentType, ContextType>;
  legalityReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legitimateAim?: Resolver<Maybe<ResolversTypes['TestResult']>, ParentType, ContextType>;
  legitimateAimReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  necessity?: Resolver<Maybe<ResolversTypes['TestResult']>, ParentType, ContextType>;
  necessityReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartialSeverityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartialSeverity'] = ResolversParentTypes['PartialSeverity']> = {
  irremediability?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  scale?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PartyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Party'] = ResolversParentTypes['Party']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  iso3?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PartyKind'], ParentType, ContextType>;
  memberOf?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType, Partial<PartyMemberOfArgs>>;
  members?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType, Partial<PartyMembersArgs>>;
  memberships?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proposalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  viewerFollows?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PartyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartyConnection'] = ResolversParentTypes['PartyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PartyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PartyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartyEdge'] = ResolversParentTypes['PartyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
};

export type PassageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Passage'] = ResolversParentTypes['Passage']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  laterEnd?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  laterStart?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProcessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Process'] = ResolversParentTypes['Process']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  consultations?: Resolver<Array<ResolversTypes['Consultation']>, ParentType, ContextType>;
  documents?: Resolver<Array<ResolversTypes['Document']>, ParentType, ContextType>;
  doubts?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  ends?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instruments?: Resolver<Array<ResolversTypes['Instrument']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mandate?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proposalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stageAsOf?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  starts?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['TimelineEntry']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  viewerFollows?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcessConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessConnection'] = ResolversParentTypes['ProcessConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcessEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Process']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcessEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessEdge'] = ResolversParentTypes['ProcessEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Process'], ParentType, ContextType>;
};

export type ProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Proposal'] = ResolversParentTypes['Proposal']> = {
  action?: Resolver<Maybe<ResolversTypes['ProposalAction']>, ParentType, ContextType>;
  actionLines?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  actionLinesNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actionNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  annotationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  annotations?: Resolver<ResolversTypes['AnnotationConnection'], ParentType, ContextType, Partial<ProposalAnnotationsArgs>>;
  assessmentClaims?: Resolver<Array<ResolversTypes['AssessmentClaim']>, ParentType, ContextType>;
  assessmentStatus?: Resolver<ResolversTypes['AssessmentStatus'], ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ProposalCitationArgs, 'format'>>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  confidenceNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disputes?: Resolver<Array<ResolversTypes['ImpactDispute']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, Partial<ProposalHistoryArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  impacts?: Resolver<Array<ResolversTypes['Impact']>, ParentType, ContextType>;
  justification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProposalKind'], ParentType, ContextType>;
  kindNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phase?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  process?: Resolver<ResolversTypes['Process'], ParentType, ContextType>;
  provision?: Resolver<Maybe<ResolversTypes['Provision']>, ParentType, ContextType>;
  provisionNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provisions?: Resolver<Array<ResolversTypes['Provision']>, ParentType, ContextType>;
  redline?: Resolver<Maybe<ResolversTypes['Redline']>, ParentType, ContextType, Partial<ProposalRedlineArgs>>;
  relations?: Resolver<Array<ResolversTypes['ProposalRelation']>, ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sharedTexts?: Resolver<Array<ResolversTypes['SharedText']>, ParentType, ContextType, Partial<ProposalSharedTextsArgs>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  sponsorships?: Resolver<Array<ResolversTypes['Sponsorship']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['ProposalStage'], ParentType, ContextType>;
  stageNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stageScope?: Resolver<ResolversTypes['StageScope'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  supersededImpacts?: Resolver<Array<ResolversTypes['Impact']>, ParentType, ContextType>;
  survival?: Resolver<Array<ResolversTypes['Survival']>, ParentType, ContextType, Partial<ProposalSurvivalArgs>>;
  symbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tabled?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  tabledOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  texts?: Resolver<Array<ResolversTypes['ProposalText']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topics?: Resolver<Array<ResolversTypes['Topic']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  viewerFollows?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withdrawnImpacts?: Resolver<Array<ResolversTypes['Impact']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProposalConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalConnection'] = ResolversParentTypes['ProposalConnection']> = {
  citation?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ProposalConnectionCitationArgs, 'format'>>;
  edges?: Resolver<Array<ResolversTypes['ProposalEdge']>, ParentType, ContextType>;
  facets?: Resolver<ResolversTypes['ProposalFacets'], ParentType, ContextType>;
  hints?: Resolver<Maybe<ResolversTypes['SearchHints']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Proposal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProposalEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalEdge'] = ResolversParentTypes['ProposalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType>;
  snippets?: Resolver<Array<ResolversTypes['Snippet']>, ParentType, ContextType>;
};

export type ProposalFacetsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalFacets'] = ResolversParentTypes['ProposalFacets']> = {
  actionLines?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  actions?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  assessed?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  bases?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  directions?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  infrastructure?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  months?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  processes?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  provisions?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  rights?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  sponsors?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  stages?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  topics?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  years?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType>;
};

export type ProposalRelationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalRelation'] = ResolversParentTypes['ProposalRelation']> = {
  kind?: Resolver<ResolversTypes['RelationKind'], ParentType, ContextType>;
  proposal?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType>;
};

export type ProposalTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalText'] = ResolversParentTypes['ProposalText']> = {
  basedOn?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  carried?: Resolver<Maybe<ResolversTypes['CarryReport']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  proposal?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  versionedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProvisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provision'] = ResolversParentTypes['Provision']> = {
  annotationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  annotations?: Resolver<ResolversTypes['AnnotationConnection'], ParentType, ContextType, Partial<ProvisionAnnotationsArgs>>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instrument?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  marginNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  proposals?: Resolver<ResolversTypes['ProposalConnection'], ParentType, ContextType, Partial<ProvisionProposalsArgs>>;
  silentParties?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  texts?: Resolver<Array<ResolversTypes['ProvisionText']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  viewerFollows?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProvisionTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProvisionText'] = ResolversParentTypes['ProvisionText']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provision?: Resolver<ResolversTypes['Provision'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  actionLine?: Resolver<Maybe<ResolversTypes['ActionLine']>, ParentType, ContextType, RequireFields<QueryActionLineArgs, 'code'>>;
  actionLines?: Resolver<Array<ResolversTypes['ActionLine']>, ParentType, ContextType>;
  alertPreview?: Resolver<ResolversTypes['AlertPreview'], ParentType, ContextType, Partial<QueryAlertPreviewArgs>>;
  annotationFile?: Resolver<ResolversTypes['AnnotationFile'], ParentType, ContextType, RequireFields<QueryAnnotationFileArgs, 'format'>>;
  annotations?: Resolver<ResolversTypes['AnnotationConnection'], ParentType, ContextType, Partial<QueryAnnotationsArgs>>;
  assessmentCoverage?: Resolver<ResolversTypes['AssessmentCoverage'], ParentType, ContextType, Partial<QueryAssessmentCoverageArgs>>;
  assessmentDraft?: Resolver<Maybe<ResolversTypes['AssessmentDraft']>, ParentType, ContextType, RequireFields<QueryAssessmentDraftArgs, 'id'>>;
  consolidation?: Resolver<ResolversTypes['Consolidation'], ParentType, ContextType, RequireFields<QueryConsolidationArgs, 'proposals'>>;
  consultation?: Resolver<Maybe<ResolversTypes['Consultation']>, ParentType, ContextType, RequireFields<QueryConsultationArgs, 'slug'>>;
  consultations?: Resolver<ResolversTypes['ConsultationConnection'], ParentType, ContextType, Partial<QueryConsultationsArgs>>;
  dataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, Partial<QueryEventsArgs>>;
  find?: Resolver<Array<ResolversTypes['Finding']>, ParentType, ContextType, RequireFields<QueryFindArgs, 'text'>>;
  impacts?: Resolver<ResolversTypes['ImpactConnection'], ParentType, ContextType, Partial<QueryImpactsArgs>>;
  invitation?: Resolver<Maybe<ResolversTypes['InvitationPreview']>, ParentType, ContextType, RequireFields<QueryInvitationArgs, 'token'>>;
  ledger?: Resolver<Array<ResolversTypes['LedgerLine']>, ParentType, ContextType, RequireFields<QueryLedgerArgs, 'by'>>;
  matrix?: Resolver<ResolversTypes['Matrix'], ParentType, ContextType, RequireFields<QueryMatrixArgs, 'columns' | 'rows'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  parties?: Resolver<ResolversTypes['PartyConnection'], ParentType, ContextType, Partial<QueryPartiesArgs>>;
  party?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType, RequireFields<QueryPartyArgs, 'code'>>;
  process?: Resolver<Maybe<ResolversTypes['Process']>, ParentType, ContextType, RequireFields<QueryProcessArgs, 'slug'>>;
  processes?: Resolver<ResolversTypes['ProcessConnection'], ParentType, ContextType, Partial<QueryProcessesArgs>>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType, Partial<QueryProposalArgs>>;
  proposals?: Resolver<ResolversTypes['ProposalConnection'], ParentType, ContextType, Partial<QueryProposalsArgs>>;
  provision?: Resolver<Maybe<ResolversTypes['Provision']>, ParentType, ContextType, RequireFields<QueryProvisionArgs, 'code'>>;
  redline?: Resolver<Maybe<ResolversTypes['Redline']>, ParentType, ContextType, RequireFields<QueryRedlineArgs, 'to'>>;
  right?: Resolver<Maybe<ResolversTypes['Right']>, ParentType, ContextType, RequireFields<QueryRightArgs, 'article' | 'instrument'>>;
  rights?: Resolver<Array<ResolversTypes['Right']>, ParentType, ContextType, Partial<QueryRightsArgs>>;
  sharedTexts?: Resolver<Array<ResolversTypes['SharedTextGroup']>, ParentType, ContextType, Partial<QuerySharedTextsArgs>>;
  topic?: Resolver<Maybe<ResolversTypes['Topic']>, ParentType, ContextType, RequireFields<QueryTopicArgs, 'slug'>>;
  topics?: Resolver<Array<ResolversTypes['Topic']>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type RedlineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Redline'] = ResolversParentTypes['Redline']> = {
  addedWords?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
  keptWords?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  removedWords?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  segments?: Resolver<Array<ResolversTypes['RedlineSegment']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
};

export type RedlineSegmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedlineSegment'] = ResolversParentTypes['RedlineSegment']> = {
  kind?: Resolver<ResolversTypes['RedlineKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RightResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Right'] = ResolversParentTypes['Right']> = {
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instrument?: Resolver<ResolversTypes['RightsInstrument'], ParentType, ContextType>;
  instrumentName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isNonDerogable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limits?: Resolver<ResolversTypes['RightLimits'], ParentType, ContextType>;
  limitsNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proposalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  related?: Resolver<Array<ResolversTypes['Right']>, ParentType, ContextType>;
  viewerFollows?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SearchHintsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHints'] = ResolversParentTypes['SearchHints']> = {
  filters?: Resolver<Array<ResolversTypes['FilterHint']>, ParentType, ContextType>;
  shorter?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  spellings?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SeverityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Severity'] = ResolversParentTypes['Severity']> = {
  irremediability?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scale?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SharedTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedText'] = ResolversParentTypes['SharedText']> = {
  isEarlier?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  otherText?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  passages?: Resolver<Array<ResolversTypes['Passage']>, ParentType, ContextType>;
  proposal?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
};

export type SharedTextGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedTextGroup'] = ResolversParentTypes['SharedTextGroup']> = {
  proposals?: Resolver<Array<ResolversTypes['Proposal']>, ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SignedForResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignedFor'] = ResolversParentTypes['SignedFor']> = {
  approver?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SnippetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Snippet'] = ResolversParentTypes['Snippet']> = {
  field?: Resolver<ResolversTypes['SnippetField'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['SnippetPart']>, ParentType, ContextType>;
  textId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SnippetPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SnippetPart'] = ResolversParentTypes['SnippetPart']> = {
  hit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retrievedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type SponsorshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sponsorship'] = ResolversParentTypes['Sponsorship']> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['SponsorshipRole'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  events?: SubscriptionResolver<ResolversTypes['Event'], "events", ParentType, ContextType, Partial<SubscriptionEventsArgs>>;
};

export type SurvivalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Survival'] = ResolversParentTypes['Survival']> = {
  foundNewWords?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  foundWords?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  newWords?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  passages?: Resolver<Array<ResolversTypes['Passage']>, ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  shortestPassage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Text'] = ResolversParentTypes['Text']> = {
  __resolveType: TypeResolveFn<'ProposalText' | 'ProvisionText', ParentType, ContextType>;
};

export type TextConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TextConflict'] = ResolversParentTypes['TextConflict']> = {
  kind?: Resolver<ResolversTypes['ConflictKind'], ParentType, ContextType>;
  proposals?: Resolver<Array<ResolversTypes['Proposal']>, ParentType, ContextType>;
  provision?: Resolver<Maybe<ResolversTypes['Provision']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TextSelectorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TextSelector'] = ResolversParentTypes['TextSelector']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exact?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suffix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  textId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  date?: Resolver<ResolversTypes['PartialDate'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type TopicResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Topic'] = ResolversParentTypes['Topic']> = {
  altLabels?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  broader?: Resolver<Maybe<ResolversTypes['Topic']>, ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  infrastructure?: Resolver<Array<ResolversTypes['InfrastructureRole']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  narrower?: Resolver<Array<ResolversTypes['Topic']>, ParentType, ContextType>;
  proposalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewerFollows?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  account?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
  alertSettings?: Resolver<ResolversTypes['AlertSettings'], ParentType, ContextType>;
  apiKeys?: Resolver<Array<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  assessmentDrafts?: Resolver<Array<ResolversTypes['AssessmentDraft']>, ParentType, ContextType>;
  chatRoom?: Resolver<Maybe<ResolversTypes['ChatRoom']>, ParentType, ContextType>;
  download?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  feedLinks?: Resolver<Maybe<ResolversTypes['FeedLinks']>, ParentType, ContextType>;
  flagged?: Resolver<ResolversTypes['AnnotationConnection'], ParentType, ContextType, Partial<ViewerFlaggedArgs>>;
  follow?: Resolver<Maybe<ResolversTypes['Follow']>, ParentType, ContextType, Partial<ViewerFollowArgs>>;
  follows?: Resolver<ResolversTypes['FollowConnection'], ParentType, ContextType, Partial<ViewerFollowsArgs>>;
  groups?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType>;
  inbox?: Resolver<ResolversTypes['NotificationConnection'], ParentType, ContextType, Partial<ViewerInboxArgs>>;
  isBlocked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mailAddress?: Resolver<Maybe<ResolversTypes['MailAddress']>, ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['AnnotationConnection'], ParentType, ContextType, Partial<ViewerMentionsArgs>>;
  moderationQueue?: Resolver<ResolversTypes['AnnotationConnection'], ParentType, ContextType, Partial<ViewerModerationQueueArgs>>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  webhooks?: Resolver<Array<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveries?: Resolver<ResolversTypes['WebhookDeliveryConnection'], ParentType, ContextType, Partial<WebhookDeliveriesArgs>>;
  delivery?: Resolver<Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType, RequireFields<WebhookDeliveryArgs, 'id'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failuresInARow?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  formerSecretUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  query?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WebhookState'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  attempts?: Resolver<Array<ResolversTypes['DeliveryAttempt']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeliveryState'], ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type WebhookWithSecretResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookWithSecret'] = ResolversParentTypes['WebhookWithSecret']> = {
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  webhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  ActionLine?: ActionLineResolvers<ContextType>;
  AlertPreview?: AlertPreviewResolvers<ContextType>;
  AlertSettings?: AlertSettingsResolvers<ContextType>;
  AnchorCount?: AnchorCountResolvers<ContextType>;
  Annotation?: AnnotationResolvers<ContextType>;
  AnnotationConnection?: AnnotationConnectionResolvers<ContextType>;
  AnnotationEdge?: AnnotationEdgeResolvers<ContextType>;
  AnnotationEdit?: AnnotationEditResolvers<ContextType>;
  AnnotationFile?: AnnotationFileResolvers<ContextType>;
  AnnotationFlag?: AnnotationFlagResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyWithSecret?: ApiKeyWithSecretResolvers<ContextType>;
  AssessmentClaim?: AssessmentClaimResolvers<ContextType>;
  AssessmentContent?: AssessmentContentResolvers<ContextType>;
  AssessmentCoverage?: AssessmentCoverageResolvers<ContextType>;
  AssessmentDraft?: AssessmentDraftResolvers<ContextType>;
  AssessmentImport?: AssessmentImportResolvers<ContextType>;
  Author?: AuthorResolvers<ContextType>;
  CarryReport?: CarryReportResolvers<ContextType>;
  CellDirections?: CellDirectionsResolvers<ContextType>;
  ChatRoom?: ChatRoomResolvers<ContextType>;
  ConsolidatedProvision?: ConsolidatedProvisionResolvers<ContextType>;
  ConsolidatedSegment?: ConsolidatedSegmentResolvers<ContextType>;
  Consolidation?: ConsolidationResolvers<ContextType>;
  Consultation?: ConsultationResolvers<ContextType>;
  ConsultationConnection?: ConsultationConnectionResolvers<ContextType>;
  ConsultationEdge?: ConsultationEdgeResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeadlineChange?: DeadlineChangeResolvers<ContextType>;
  DeliveryAttempt?: DeliveryAttemptResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  DraftFault?: DraftFaultResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  FacetCount?: FacetCountResolvers<ContextType>;
  FeedLinks?: FeedLinksResolvers<ContextType>;
  FeedLinksWithSecret?: FeedLinksWithSecretResolvers<ContextType>;
  FieldChange?: FieldChangeResolvers<ContextType>;
  FilterHint?: FilterHintResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  Follow?: FollowResolvers<ContextType>;
  FollowConnection?: FollowConnectionResolvers<ContextType>;
  FollowEdge?: FollowEdgeResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  GroupMember?: GroupMemberResolvers<ContextType>;
  Impact?: ImpactResolvers<ContextType>;
  ImpactConnection?: ImpactConnectionResolvers<ContextType>;
  ImpactDifference?: ImpactDifferenceResolvers<ContextType>;
  ImpactDispute?: ImpactDisputeResolvers<ContextType>;
  ImpactEdge?: ImpactEdgeResolvers<ContextType>;
  ImpactTally?: ImpactTallyResolvers<ContextType>;
  ImportFault?: ImportFaultResolvers<ContextType>;
  ImportReport?: ImportReportResolvers<ContextType>;
  Instrument?: InstrumentResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationPreview?: InvitationPreviewResolvers<ContextType>;
  LedgerLine?: LedgerLineResolvers<ContextType>;
  LeftOut?: LeftOutResolvers<ContextType>;
  LimitationTest?: LimitationTestResolvers<ContextType>;
  MailAddress?: MailAddressResolvers<ContextType>;
  Matrix?: MatrixResolvers<ContextType>;
  MatrixCell?: MatrixCellResolvers<ContextType>;
  MatrixHeading?: MatrixHeadingResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  ModerationDecision?: ModerationDecisionResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NewInvitation?: NewInvitationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  PartialLimitation?: PartialLimitationResolvers<ContextType>;
  PartialSeverity?: PartialSeverityResolvers<ContextType>;
  Party?: PartyResolvers<ContextType>;
  PartyConnection?: PartyConnectionResolvers<ContextType>;
  PartyEdge?: PartyEdgeResolvers<ContextType>;
  Passage?: PassageResolvers<ContextType>;
  Process?: ProcessResolvers<ContextType>;
  ProcessConnection?: ProcessConnectionResolvers<ContextType>;
  ProcessEdge?: ProcessEdgeResolvers<ContextType>;
  Proposal?: ProposalResolvers<ContextType>;
  ProposalConnection?: ProposalConnectionResolvers<ContextType>;
  ProposalEdge?: ProposalEdgeResolvers<ContextType>;
  ProposalFacets?: ProposalFacetsResolvers<ContextType>;
  ProposalRelation?: ProposalRelationResolvers<ContextType>;
  ProposalText?: ProposalTextResolvers<ContextType>;
  Provision?: ProvisionResolvers<ContextType>;
  ProvisionText?: ProvisionTextResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Redline?: RedlineResolvers<ContextType>;
  RedlineSegment?: RedlineSegmentResolvers<ContextType>;
  Right?: RightResolvers<ContextType>;
  SearchHints?: SearchHintsResolvers<ContextType>;
  Severity?: SeverityResolvers<ContextType>;
  SharedText?: SharedTextResolvers<ContextType>;
  SharedTextGroup?: SharedTextGroupResolvers<ContextType>;
  SignedFor?: SignedForResolvers<ContextType>;
  Snippet?: SnippetResolvers<ContextType>;
  SnippetPart?: SnippetPartResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Sponsorship?: SponsorshipResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Survival?: SurvivalResolvers<ContextType>;
  Text?: TextResolvers<ContextType>;
  TextConflict?: TextConflictResolvers<ContextType>;
  TextSelector?: TextSelectorResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  Topic?: TopicResolvers<ContextType>;
  URL?: GraphQLScalarType;
  Viewer?: ViewerResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  WebhookWithSecret?: WebhookWithSecretResolvers<ContextType>;
};

