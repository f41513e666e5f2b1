import { TeamNames } from "../../names";
import type { Problem } from "../problems";
import type { EnvironmentConfig } from "../schema";
import { bucketPurposes, keyPurposes } from "../vocabulary";
import type { Check } from "./check";

/** Characters that AWS takes, by kind of name (API references of S3, IAM, KMS, SageMaker, Backup, Step Functions). */
const limits = { bucket: 63, role: 64, policy: 128, alias: 256, domain: 63, vault: 50, stateMachine: 80 } as const;

/**
 * No physical name is longer than AWS takes. The schema's bounds on single words are chosen so that this holds; it is
 * judged on the names themselves, so that a new name or a wider bound cannot break it unseen.
 */
export const lengths: Check = (config) =>
    Object.keys(config.teams).flatMap((team) =>
        physicalNames(config, team)
            .filter(({ kind, name }) => name.length > limits[kind])
            .map(({ kind, name, path }) => ({
                path,
                message: `makes a ${kind} name of ${name.length} characters`,
                value: name,
                allowed: `AWS takes ${limits[kind]}`,
                fix: `shorten it by ${name.length - limits[kind]}`,
            })),
    );

interface PhysicalName extends Pick<Problem, "path"> {
    readonly kind: keyof typeof limits;
    readonly name: string;
}

function physicalNames(config: EnvironmentConfig, team: string): PhysicalName[] {
    const names = new TeamNames({
        environment: config.environment,
        region: config.region,
        team,
        accountId: config.teams[team]?.accountId ?? "0".repeat(12),
    });
    const path = `teams.${team}`;
    return [
        ...bucketPurposes.map((purpose) => ({ path, kind: "bucket" as const, name: names.bucket(purpose) })),
        ...keyPurposes.map((purpose) => ({ path, kind: "alias" as const, name: names.keyAlias(purpose) })),
        { path, kind: "role", name: names.personaRole("release-approver") },
        { path, kind: "policy", name: names.boundary("workloads") },
        { path, kind: "domain", name: names.domain },
        { path, kind: "vault", name: names.backupVault },
        { path, kind: "stateMachine", name: names.stateMachine },
        ...Object.keys(config.teams[team]?.members ?? {}).map((member) => ({
            path: `${path}.members.${member}`,
            kind: "role" as const,
            name: names.developerRole(member),
        })),
    ];
}
