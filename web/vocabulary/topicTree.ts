/** Topics under the broad ones that hold them. */

export type ListedTopic = { slug: string; label: string; broader?: { slug: string } | null };

/**
 * Each topic that has none above it, with all below it at any depth, both in the order given. A topic whose broader one is
 * not in the list, or lies under itself, stands at the top, so that none is lost.
 */
export function topicTree<Topic extends ListedTopic>(topics: readonly Topic[]): { top: Topic; below: Topic[] }[] {
  const bySlug = new Map(topics.map((topic) => [topic.slug, topic]));
  function topOf(topic: Topic): Topic {
    const seen = new Set([topic.slug]);
    let top = topic;
    for (;;) {
      const above = top.broader ? bySlug.get(top.broader.slug) : undefined;
      if (!above) return top;
      if (seen.has(above.slug)) return topic;
      seen.add(above.slug);
      top = above;
    }
  }
  const groups = new Map<string, { top: Topic; below: Topic[] }>();
  for (const topic of topics) if (topOf(topic) === topic) groups.set(topic.slug, { top: topic, below: [] });
  for (const topic of topics) {
    const top = topOf(topic);
    if (top !== topic) groups.get(top.slug)?.below.push(topic);
  }
  return [...groups.values()];
}
