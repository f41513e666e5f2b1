/** Values that the shell, Python and a file of `NAME=value` lines all read the same way, without quotes. */
const plain = /^[A-Za-z0-9:/._-]+$/;

/** `NAME=value` lines. A value that would need quotes is a mistake here, not something to escape. */
export function assignments(values: Readonly<Record<string, string>>): string {
    return Object.entries(values)
        .map(([name, value]) => `${name}=${word(value)}\n`)
        .join("");
}

/** The value as one word of the shell. */
export function word(value: string): string {
    if (!plain.test(value)) {
        throw new Error(
            `studio script: a value has letters that the shell may read its own way (${value}); use only letters, digits and :/._-`,
        );
    }
    return value;
}

/** Commands that write a file under the home directory, exactly as given. */
export function writeFile(path: string, content: string): string {
    const folder = path.includes("/") ? [`mkdir -p "$HOME/${path.slice(0, path.lastIndexOf("/"))}"`] : [];
    return [...folder, `cat >"$HOME/${path}" <<'END_OF_FILE'`, content.trimEnd(), "END_OF_FILE"].join("\n");
}
