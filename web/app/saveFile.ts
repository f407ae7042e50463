/** Hands something over as a file. Made in the page: nothing leaves the machine, and the page's policy needs no opening for it. */

export function saveFile(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the blob after the click; a minute is enough for any.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
