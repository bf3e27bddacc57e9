/** How much has been said of what the server wants said; characters as it counts them. */
export function lengthOf(text: string): number {
  return [...text.trim()].length;
}
