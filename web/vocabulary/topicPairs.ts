/** Records by topic, so that what was promised stands beside what was proposed on the same one. */
export type Topical = {
  readonly id: string;
  readonly topics: readonly { readonly id: string; readonly slug: string; readonly label: string }[];
};

/** The topics of the records, those with the most records first; a record stands under each of its topics. */
export function topicPairs<Record extends Topical>(records: readonly Record[]) {
  const byTopic = new Map<string, { topic: Topical['topics'][number]; records: Record[] }>();
  for (const record of records) {
    for (const topic of record.topics) {
      const known = byTopic.get(topic.id);
      if (known) known.records.push(record);
      else byTopic.set(topic.id, { topic, records: [record] });
    }
  }
  return [...byTopic.values()].sort(
    (a, b) => b.records.length - a.records.length || a.topic.label.localeCompare(b.topic.label, 'en'),
  );
}
