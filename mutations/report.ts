import type { Reason } from "./honest/not-mutants";
import { finders } from "./judge";
import type { Judged } from "./run";

/** What a run found, in figures. */
export interface Score {
    readonly mutants: number;
    readonly found: number;
    /** Mutants that change nothing, since another policy says the same. */
    readonly covered: number;
    readonly harmless: number;
    readonly survivors: readonly Judged[];
    /** Of the mutants that change something, those that are found, in percent. */
    readonly percent: number;
}

export function scoreOf(all: readonly Judged[]): Score {
    const by = (name: string) => all.filter(({ verdict }) => verdict.by === name).length;
    const [covered, harmless] = [by("covered"), by("harmless")];
    const survivors = all.filter(({ verdict }) => verdict.by === "survives");
    const found = all.length - covered - harmless - survivors.length;
    const effective = all.length - covered;
    return {
        mutants: all.length,
        found,
        covered,
        harmless,
        survivors,
        percent: effective === 0 ? 100 : (found / effective) * 100,
    };
}

/** The figures in a few lines, and every survivor. */
export function told(all: readonly Judged[]): string {
    const { mutants, found, covered, harmless, survivors, percent } = scoreOf(all);
    return [
        ...survivors.map(({ title }) => `survives: ${title}`),
        `${mutants} mutants, of which ${covered} change nothing because another policy says the same`,
        `${found} found (${percent.toFixed(1)} %): ${finders.map((by) => `${count(all, by)} by ${words[by]}`).join(", ")}`,
        `${harmless} do no harm for a stated reason, ${survivors.length} survive`,
        "",
    ].join("\n");
}

const words: Readonly<Record<(typeof finders)[number], string>> = {
    rule: "rules",
    evidence: "claims about the environment",
    network: "network proofs",
    question: "access questions",
    register: "the register of locks",
    review: "the access review",
};

/** The page that is committed. */
export function page(stack: string, all: readonly Judged[], none: ReadonlyMap<Reason, number>): string {
    const { mutants, found, covered, harmless, survivors, percent } = scoreOf(all);
    return [
        "# Mutations",
        "",
        `<!-- Written by \`npm run mutate\`. -->`,
        "",
        `What \`Pulumi.${stack}.yaml\` builds is broken in the ways people really do, one thing at a time, and everything`,
        "that could notice is asked: the rules of the pack, the claims about the environment, the walk through the",
        "networks, the access questions, and the committed access review, of which a line would come, go or change.",
        "",
        ...tableOf(
            ["", "mutants"],
            [
                ["all", mutants],
                [
                    "change nothing: another policy says the same (requests made of the statement are answered as before)",
                    covered,
                ],
                ["found", found],
                ...finders.map((by): Row => [`– by ${words[by]}`, count(all, by)]),
                ["do no harm, for a reason below", harmless],
                ["survive", survivors.length],
            ],
        ),
        `Of those that change something, **${percent.toFixed(1)} %** are found.`,
        "",
        "## By way",
        "",
        ...figures(all, ({ way }) => way, "Way"),
        "## By kind of resource",
        "",
        ...figures(all, ({ type }) => `\`${type}\``, "Kind"),
        "## Not counted",
        "",
        "Changes that the update would refuse, or that leave everything as it is.",
        "",
        ...tableOf(
            ["Why", "changes"],
            [...none].sort(([one], [other]) => (one < other ? -1 : 1)),
        ),
        "## Harmless",
        "",
        ...grouped(all.filter(({ verdict }) => verdict.by === "harmless")),
        "## Survivors",
        "",
        ...(survivors.length === 0 ? ["None.", ""] : [...survivors.map(({ title }) => `- ${escaped(title)}`), ""]),
    ].join("\n");
}

type Row = readonly [string, ...(string | number)[]];

function figures(all: readonly Judged[], name: (one: Judged) => string, title: string): readonly string[] {
    const names = [...new Set(all.map(name))].sort();
    const rows = names.map((each): Row => {
        const { mutants, covered, found, harmless, survivors } = scoreOf(all.filter((one) => name(one) === each));
        return [each, mutants, covered, found, harmless, survivors.length];
    });
    return tableOf([title, "mutants", "change nothing", "found", "harmless", "survive"], rows);
}

function grouped(all: readonly Judged[]): readonly string[] {
    const reasons = [...new Set(all.map(({ verdict }) => verdict.what))].sort();
    return reasons.flatMap((reason) => {
        const titles = all.filter(({ verdict }) => verdict.what === reason).map(({ title }) => title);
        return [
            `### ${reason[0]?.toUpperCase() ?? ""}${reason.slice(1)}`,
            "",
            ...titles.map((title) => `- ${escaped(title)}`),
            "",
        ];
    });
}

function tableOf(heads: readonly string[], rows: readonly Row[]): readonly string[] {
    const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
    return [line(heads), line(heads.map((_, index) => (index === 0 ? "---" : "--:"))), ...rows.map(line), ""];
}

function count(all: readonly Judged[], by: string): number {
    return all.filter(({ verdict }) => verdict.by === by).length;
}

/** Stars and angle brackets mean something to Markdown. */
function escaped(text: string): string {
    return text.replaceAll(/[*<>_|]/g, "\\$&");
}
