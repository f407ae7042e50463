/** Renders Markdown that a stranger wrote: no HTML, no images, no headings above the page's own, links that tell nobody where one came from. */
import ReactMarkdown, { type Components } from 'react-markdown';

const allowed = ['p', 'em', 'strong', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a', 'br', 'hr', 'del'];

const components: Components = {
  a: ({ href, children }) => (
    <a href={href} rel="noopener noreferrer nofollow ugc">
      {children}
    </a>
  ),
};

/** Whatever is not allowed is shown as the words it holds. */
export function Markdown({ text }: { text: string }) {
  return (
    <ReactMarkdown allowedElements={allowed} unwrapDisallowed components={components} urlTransform={safeAddress}>
      {text}
    </ReactMarkdown>
  );
}

function safeAddress(address: string): string {
  return /^(https?:\/\/|mailto:)/i.test(address) ? address : '';
}
