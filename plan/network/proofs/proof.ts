import type { ControlId } from "../../../controls";
import type { ProofResult } from "../../proofs/result";
import type { Claim } from "./claims";
import { pathLines, type Hop } from "../walk/trail";

/** A proof about the network, with the number of ways that were followed for it. */
export interface NetworkProof extends ProofResult {
    readonly control: ControlId;
    readonly paths: number;
}

/** What is wrong, and the path that shows it. */
export interface Finding {
    readonly claim: string;
    readonly hops: readonly Hop[];
}

/** What one claim was found to be: the findings against it, what it rests on, and the ways that were followed. */
export interface Examined {
    readonly findings: readonly Finding[];
    readonly evidence: readonly string[];
    readonly paths: number;
}

/** More findings of one kind say the same again. */
const shown = 5;

export function proof({ name, control }: Claim, { findings, evidence, paths }: Examined): NetworkProof {
    const distinct = [...new Map(findings.map((finding) => [finding.claim, finding])).values()];
    const more = distinct.length > shown ? [`and ${distinct.length - shown} more`] : [];
    const against = distinct.slice(0, shown).flatMap(({ claim, hops }) => [claim, ...pathLines(hops)]);
    return {
        name,
        control,
        holds: distinct.length === 0,
        evidence: distinct.length === 0 ? evidence : [...against, ...more],
        paths,
    };
}

export function examined(parts: readonly Examined[]): Examined {
    return {
        findings: parts.flatMap(({ findings }) => findings),
        evidence: parts.flatMap(({ evidence }) => evidence),
        paths: parts.reduce((sum, { paths }) => sum + paths, 0),
    };
}
