import type { Claim } from "../claim";
import { parsed, valuesAt, type Inventory } from "../inventory";

const policy = "aws:organizations/policy:Policy";

/** Policies of the organization that are no permissions. */
export const policyClaims: readonly Claim[] = [
    {
        name: "No service of AWS may learn from the content, and what EC2 declares is declared for every unit",
        control: "hardened-defaults",
        flaws: [declared, optedOut, tagged],
    },
];

function contents(inventory: Inventory, type: string): readonly (readonly [string, unknown])[] {
    return inventory
        .of(policy)
        .flatMap(({ name, inputs }) => (inputs["type"] === type ? [[name, parsed(inputs["content"])] as const] : []));
}

function declared(inventory: Inventory): readonly string[] {
    return contents(inventory, "DECLARATIVE_POLICY_EC2").flatMap(([name, content]) =>
        [
            ["ec2_attributes.image_block_public_access.state.@@assign", "block_new_sharing"],
            ["ec2_attributes.snapshot_block_public_access.state.@@assign", "block_all_sharing"],
            ["ec2_attributes.serial_console_access.status.@@assign", "disabled"],
            ["ec2_attributes.instance_metadata_defaults.http_tokens.@@assign", "required"],
            ["ec2_attributes.instance_metadata_defaults.http_endpoint.@@assign", "enabled"],
            ["ec2_attributes.instance_metadata_defaults.http_put_response_hop_limit.@@assign", "1"],
            ["ec2_attributes.instance_metadata_defaults.instance_metadata_tags.@@assign", "disabled"],
            // The network account has the way out, so its gateway stays open.
            ...(/-network-/.test(name)
                ? []
                : [
                      [
                          "ec2_attributes.vpc_block_public_access.internet_gateway_block.mode.@@assign",
                          "block_bidirectional",
                      ],
                      [
                          "ec2_attributes.vpc_block_public_access.internet_gateway_block.exclusions_allowed.@@assign",
                          "disabled",
                      ],
                  ]),
        ].flatMap(([path = "", wanted]) => {
            const found = valuesAt(content, path);
            return found.length === 0 || found[0] === wanted
                ? found.length === 0
                    ? [`${name}: says nothing of ${path}`]
                    : []
                : [`${name}: ${path} is ${String(found[0])}`];
        }),
    );
}

function optedOut(inventory: Inventory): readonly string[] {
    const policies = contents(inventory, "AISERVICES_OPT_OUT_POLICY");
    return [
        ...(policies.length === 0 ? ["no policy opts out"] : []),
        ...policies
            .filter(
                ([, content]) =>
                    valuesAt(content, "services.default.opt_out_policy.@@assign")[0] !== "optOut" ||
                    ["", ".default", ".default.opt_out_policy"].some(
                        (at) =>
                            valuesAt(content, `services${at}.@@operators_allowed_for_child_policies`).flat().join() !==
                            "@@none",
                    ),
            )
            .map(([name]) => `${name}: does not opt out of everything`),
    ];
}

/** What a wrong tag must not be put on (organizations user guide, services that support enforcement). */
const enforced = (
    "dynamodb:table ec2:instance ec2:snapshot ec2:volume ecr:repository elasticfilesystem:file-system kms:key " +
    "logs:log-group s3:bucket sagemaker:model-package-group sagemaker:pipeline sagemaker:processing-job " +
    "sagemaker:training-job secretsmanager:secret sns:topic"
).split(" ");

function tagged(inventory: Inventory): readonly string[] {
    return contents(inventory, "TAG_POLICY").flatMap(([name, content]) => {
        const tags = ["kura:data-class", "kura:environment", "kura:team"].map(
            (tag) =>
                [tag, new Map<string, unknown>(Object.entries(Object(valuesAt(content, "tags")[0]))).get(tag)] as const,
        );
        const values: Readonly<Record<string, readonly string[]>> = {
            "kura:data-class": ["public", "internal", "confidential", "personal"],
            "kura:environment": [inventory.config.environment],
            "kura:team": Object.keys(inventory.config.teams),
        };
        return tags.flatMap(([tag, rule]) => {
            const [key] = valuesAt(rule, "tag_key.@@assign");
            const allowed = valuesAt(rule, "tag_value.@@assign").flat();
            const on = valuesAt(rule, "enforced_for.@@assign").flat();
            return [
                ...(key === tag ? [] : [`${name}: ${tag} may be spelt otherwise`]),
                ...((values[tag] ?? []).every((value) => allowed.includes(value)) && allowed.length > 0
                    ? []
                    : [`${name}: ${tag} has other values`]),
                ...enforced
                    .filter((kind) => !on.includes(kind))
                    .map((kind) => `${name}: ${tag} is not enforced on ${kind}`),
            ];
        });
    });
}
