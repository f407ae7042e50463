/** Whether a process is one that was made up to show what the tracker can do: its kind says so in its first word. */
export const isInvented = ({ kind }: { readonly kind: string }): boolean => /^(demonstration|invented)\b/i.test(kind);
