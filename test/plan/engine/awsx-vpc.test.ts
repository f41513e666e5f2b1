import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Vpc } from "@pulumi/awsx/ec2";
import { Provider } from "@pulumi/aws/provider";
import { Route } from "@pulumi/aws/ec2";
import { output, type Output } from "@pulumi/pulumi";
import { RenderError, type RenderedResource } from "../../../plan/engine";
import { deploy, valueOf } from "../../support/deploy";

interface Recorded {
    readonly outputs: Readonly<Record<string, string | readonly string[]>>;
    readonly resources: readonly {
        readonly type: string;
        readonly name: string;
        readonly parent: string;
        readonly inputs: Readonly<Record<string, unknown>>;
    }[];
}

const recorded: Recorded = JSON.parse(readFileSync(join(__dirname, "awsx-vpc-recorded.json"), "utf8"));

const args = {
    cidrBlock: "10.0.0.0/20",
    availabilityZoneNames: ["ap-northeast-1a", "ap-northeast-1c"],
    subnetStrategy: "Auto",
    natGateways: { strategy: "OnePerAz" },
    subnetSpecs: [
        { type: "Public", cidrMask: 24, name: "nat" },
        { type: "Private", cidrMask: 24, name: "transit" },
    ],
} as const;

async function modelled(more: ConstructorParameters<typeof Vpc>[1] = {}) {
    const { result, created } = await deploy(() => {
        const provider = new Provider("network", { region: "ap-northeast-1", allowedAccountIds: ["100000000003"] });
        const vpc = new Vpc("egress", { ...mutable(), ...more }, { providers: { aws: provider } });
        // An output that refers to resources is only as good as what a resource gets from it.
        [0, 1, 2, 3].forEach((index) => {
            new Route(`probe-${index}`, {
                destinationCidrBlock: "10.0.0.0/8",
                routeTableId: vpc.routeTables.apply((tables) => tables[index]?.id ?? output("none")),
            });
        });
        return vpc;
    });
    const tables = created.resources
        .filter(({ name }) => name.startsWith("probe"))
        .map(({ inputs }) => inputs["routeTableId"]);
    return { result, tables, children: created.resources.filter((resource) => resource.modelled === true) };
}

const mutable = () => ({
    ...args,
    availabilityZoneNames: [...args.availabilityZoneNames],
    subnetSpecs: args.subnetSpecs.map((spec) => ({ ...spec })),
});

/** Ids as the recording writes them: `<name>-id`. */
function asRecorded(value: unknown, children: readonly RenderedResource[]): unknown {
    const text = children.reduce(
        (json, { id, name }) => (id === undefined ? json : json.replaceAll(id, `${name}-id`)),
        JSON.stringify(value),
    );
    return JSON.parse(text);
}

describe("the model of awsx.ec2.Vpc", () => {
    it("registers what a real update registered: types, names, parents and inputs", async () => {
        const { children } = await modelled();
        const names = new Map(children.map(({ urn, type, name }) => [urn, `${type}::${name}`]));
        const key = ({ type, name }: { type: string; name: string }) => `${type}::${name}`;
        const sorted = <T extends { type: string; name: string }>(list: readonly T[]) =>
            [...list].sort((one, other) => (key(one) < key(other) ? -1 : 1));
        assert.deepEqual(
            sorted(
                children.map(({ type, name, parent, inputs }) => ({
                    type,
                    name,
                    parent: names.get(parent ?? "") ?? "awsx:ec2:Vpc::egress",
                    inputs: asRecorded(inputs, children),
                })),
            ),
            sorted(recorded.resources),
        );
    });

    it("gives the outputs that a real update gave, in the same order", async () => {
        const { result, tables, children } = await modelled();
        const value = async (given: Output<unknown>) => asRecorded(await valueOf(given), children);
        assert.equal(await value(result.vpcId), recorded.outputs["vpcId"]);
        assert.deepEqual(await value(result.publicSubnetIds), recorded.outputs["publicSubnetIds"]);
        assert.deepEqual(await value(result.privateSubnetIds), recorded.outputs["privateSubnetIds"]);
        const names = recorded.outputs["routeTables"];
        assert.ok(Array.isArray(names));
        assert.deepEqual(
            asRecorded(tables, children),
            names.map((name) => `${String(name)}-id`),
        );
    });

    it("makes the children in the component's account, and says which inputs come from which", async () => {
        const { children } = await modelled();
        assert.equal(children.length, recorded.resources.length);
        for (const { account } of children) {
            assert.equal(account, "100000000003");
        }
        const nat = children.find(({ type }) => type === "aws:ec2/natGateway:NatGateway");
        assert.match(nat?.propertyDependencies["subnetId"]?.[0] ?? "", /Subnet::egress-nat-1$/);
    });

    it("refuses arguments that nobody has recorded", async () => {
        await assert.rejects(
            modelled({ enableDnsHostnames: true }),
            (error) => error instanceof RenderError && /enableDnsHostnames.*record what awsx makes/.test(error.message),
        );
    });
});
