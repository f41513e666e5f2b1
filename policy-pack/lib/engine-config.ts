import { AnalyzerService } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import { EnforcementLevel } from "@pulumi/pulumi/proto/analyzer_pb";
import type { Level } from "./resource";
import type { Rule } from "./rule";

type Given = Readonly<Record<string, unknown>>;

interface Configured {
    readonly level: Level | "disabled";
    readonly given: Given;
}

const none: Given = {};

/**
 * What the engine configures for each rule. The SDK shows it to that rule's policy alone, and makes ready and waits for a
 * policy longer than most rules take to judge; so it is read where it arrives, and one policy judges for all.
 */
export class EngineConfig {
    #byRule: ReadonlyMap<string, Configured> = new Map();
    #organization = process.env["PULUMI_NODEJS_ORGANIZATION"];

    constructor() {
        const call = AnalyzerService.configure;
        const read = call.requestDeserialize;
        call.requestDeserialize = (bytes) => {
            const request = read(bytes);
            this.#byRule = new Map(
                [...request.getPolicyconfigMap().entries()].map(([name, config]) => [
                    name,
                    {
                        level: levelOf(config.getEnforcementlevel()),
                        given: config.getProperties()?.toJavaScript() ?? none,
                    },
                ]),
            );
            return request;
        };
        const about = AnalyzerService.configureStack;
        const readAbout = about.requestDeserialize;
        about.requestDeserialize = (bytes) => {
            const request = readAbout(bytes);
            this.#organization = request.getOrganization();
            return request;
        };
    }

    /**
     * Whether somebody counts which policies a resource passes. Pulumi Cloud does; the command line leaves it out
     * whatever the backend is, and one that people run themselves knows a single organization (pulumi, pkg/backend/diy).
     */
    get countsPassed(): boolean {
        return !["", "organization", undefined].includes(this.#organization);
    }

    /** The level that a rule has for the engine: the configured one, or else its own. */
    levelOf(rule: Rule): Level | "disabled" {
        return this.#byRule.get(rule.name)?.level ?? rule.level;
    }

    settingsOf(rule: Rule): Given {
        return this.#byRule.get(rule.name)?.given ?? none;
    }
}

/** A rule that is to mend what it finds, which none here does, blocks instead, as the SDK has it. */
function levelOf(level: EnforcementLevel): Level | "disabled" {
    switch (level) {
        case EnforcementLevel.ADVISORY:
            return "advisory";
        case EnforcementLevel.DISABLED:
            return "disabled";
        default:
            return "mandatory";
    }
}
