import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { project } from "../project";

/** One line of a component's "Guarantees:". */
export interface Guarantee {
    readonly sentence: string;
    /** The id in brackets at its end; empty where there is none. */
    readonly control: string;
    readonly component: string;
    /** Relative to the project. */
    readonly file: string;
}

/** What the components of the program promise, read from the documentation of their classes. */
export function readGuarantees(root: string = project): readonly Guarantee[] {
    return readdirSync(join(root, "components"), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .sort()
        .flatMap((name) => {
            const file = `components/${name.replaceAll("\\", "/")}`;
            return guaranteesIn(readFileSync(join(root, file), "utf8"), file);
        });
}

/** The documentation of a class that lists guarantees, from the list to the class's name. */
const list = /^ \* Guarantees:\n((?: \*.*\n)*?) \*\/\nexport class (\w+)/gm;

/** The guarantees of the classes in a file. */
export function guaranteesIn(source: string, file: string): readonly Guarantee[] {
    return [...source.matchAll(list)].flatMap(([, lines = "", component = ""]) =>
        lines
            .split(/^ \* - /m)
            .slice(1)
            .map((item) => item.replace(/\s*\n \*\s*/g, " ").trim())
            .map((item) => {
                const [, sentence = item, control = ""] = /^(.*\S) \[([^\]]*)\]$/.exec(item) ?? [];
                return { sentence, control, component, file };
            }),
    );
}
