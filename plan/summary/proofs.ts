import type { ProofResult } from "../proofs/result";
import type { Styles } from "./findings";

/**
 * Every proof by name: what it rests on in one line where it holds, the whole chain or path where it fails. Failures come
 * last, where they are seen.
 */
export function proofsList(proofs: readonly ProofResult[], width: number, styles: Styles): readonly string[] {
    if (proofs.length === 0) {
        return [];
    }
    const [held, failed] = [proofs.filter(({ holds }) => holds), proofs.filter(({ holds }) => !holds)];
    return [
        [styles.bold("Proofs"), ...held.map((proof) => holding(proof, width, styles))].join("\n"),
        ...(failed.length === 0 ? [] : [failed.map((proof) => failing(proof, styles)).join("\n")]),
    ];
}

const indent = "    ";

function holding({ name, evidence }: ProofResult, width: number, styles: Styles): string {
    const [first = "", ...others] = evidence;
    const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
    const room = width - indent.length - more.length;
    const short = first.length > room ? `${first.slice(0, room - 1)}…` : first;
    return [`  ${styles.green("✓")} ${name}`, ...(first === "" ? [] : [styles.dim(`${indent}${short}${more}`)])].join(
        "\n",
    );
}

function failing({ name, control, evidence }: ProofResult, styles: Styles): string {
    return [
        `  ${styles.red("✗")} ${styles.bold(name)} ${styles.dim(`(${control})`)}`,
        ...evidence.map((line) => `${indent}${line}`),
    ].join("\n");
}

/** How many hold, marked as passed or not. */
export function proofsVerdict(proofs: readonly ProofResult[], styles: Styles): readonly string[] {
    const failed = proofs.filter(({ holds }) => !holds).length;
    if (proofs.length === 0) {
        return [];
    }
    return [
        failed === 0
            ? styles.green(`✓ ${proofs.length === 1 ? "1 proof holds" : `${proofs.length} proofs hold`}`)
            : styles.red(`✗ ${failed} of ${proofs.length} proofs ${failed === 1 ? "fails" : "fail"}`),
    ];
}
