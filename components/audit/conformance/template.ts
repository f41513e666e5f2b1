import type { ConformanceRule } from "./rules";

/** Config developer guide, PutOrganizationConformancePack: what is given as text rather than in a bucket. */
const longestTemplate = 51_200;

/**
 * The conformance pack that AWS Config sends to every account. JSON is YAML, so no text needs another kind of quoting.
 */
export function conformanceTemplate(rules: readonly ConformanceRule[]): string {
    const template = JSON.stringify({
        Resources: Object.fromEntries(rules.map((managed) => [logicalId(managed.rule), resource(managed)])),
    });
    if (template.length > longestTemplate) {
        throw new Error(
            `conformance pack: longer than AWS takes (${template.length}); at most ${longestTemplate} characters; ` +
                "split the rules into two packs",
        );
    }
    return template;
}

function resource({ rule, control, requirements, parameters }: ConformanceRule) {
    return {
        Type: "AWS::Config::ConfigRule",
        Properties: {
            ConfigRuleName: rule.toLowerCase().replaceAll("_", "-"),
            Description: `${control} (${requirements.join(", ")})`,
            Source: { Owner: "AWS", SourceIdentifier: rule },
            ...(parameters === undefined ? {} : { InputParameters: parameters }),
        },
    };
}

/** Letters and digits only: `S3_DEFAULT_ENCRYPTION_KMS` is `S3DefaultEncryptionKms`. */
function logicalId(rule: string): string {
    return rule
        .split("_")
        .map((word) => word.slice(0, 1) + word.slice(1).toLowerCase())
        .join("");
}
