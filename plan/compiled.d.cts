/** A program and all files that it imports as one text; see the implementation. */
export function compiled(project: string, entry: string): string;
