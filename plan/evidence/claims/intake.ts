import type { Claim } from "../claim";
import { parsed, valuesAt, type Inventory } from "../inventory";

type Fields = ReadonlyMap<string, unknown>;

/** What each call must say, or a copy is of something else than what was scanned. */
const calls: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
    headObject: { Bucket: /-landing-\d{12}$/, Key: /objectKey/, VersionId: /versionId/ },
    copyObject: {
        Bucket: /-input-\d{12}$/,
        Key: /\$key/,
        CopySource: /-landing-\d{12}\/.*\?versionId=' & \$version/,
        TaggingDirective: /^REPLACE$/,
    },
    createMultipartUpload: { Bucket: /-input-\d{12}$/, Key: /\$key/, ContentType: /\$contentType/ },
    uploadPartCopy: {
        Bucket: /-input-\d{12}$/,
        Key: /\$key/,
        UploadId: /\$upload/,
        CopySource: /-landing-\d{12}\/.*\?versionId=' & \$version/,
        PartNumber: /number/,
        CopySourceRange: /range/,
    },
    completeMultipartUpload: {
        Bucket: /-input-\d{12}$/,
        Key: /\$key/,
        UploadId: /\$upload/,
        "MultipartUpload.Parts": /\$states\.input/,
    },
    abortMultipartUpload: { Bucket: /-input-\d{12}$/, Key: /\$key/, UploadId: /\$upload/ },
};

export const intakeClaims: readonly Claim[] = [
    {
        name: "The copy from landing to input is of the version that was scanned, whole or not at all, and ends",
        control: "scanned-intake",
        flaws: [
            (inventory) =>
                inventory
                    .of("aws:sfn/stateMachine:StateMachine")
                    .filter(({ name }) => name.endsWith("-intake-machine"))
                    .flatMap(({ name, inputs }) =>
                        flawsOf(parsed(inputs["definition"])).map((flaw) => `${name}: ${flaw}`),
                    ),
            onlyClean,
        ],
    },
];

/** The machine is started for what was found clean in landing, and for nothing else. */
function onlyClean(inventory: Inventory): readonly string[] {
    return inventory
        .of("aws:cloudwatch/eventRule:EventRule")
        .filter(({ name }) => /-intake-clean$/.test(name))
        .flatMap(({ name, account, inputs }) => {
            const pattern = parsed(inputs["eventPattern"]);
            const wanted: readonly (readonly [string, RegExp])[] = [
                ["source", /^aws\.guardduty$/],
                ["detail-type", /^GuardDuty Malware Protection Object Scan Result$/],
                ["detail.scanStatus", /^COMPLETED$/],
                ["detail.s3ObjectDetails.bucketName", new RegExp(`-landing-${account ?? ""}$`)],
                ["detail.scanResultDetails.scanResultStatus", /^NO_THREATS_FOUND$/],
                ["detail.s3ObjectDetails.objectKey.anything-but", /^malware-protection-resource-validation-object$/],
            ];
            return wanted
                .filter(([path, value]) => {
                    const found = valuesAt(pattern, path).flat();
                    return found.length !== 1 || !value.test(String(found[0]));
                })
                .map(([path]) => `${name}: starts whatever ${path} says`);
        });
}

function flawsOf(definition: unknown): readonly string[] {
    const [first] = valuesAt(definition, "StartAt");
    const states = statesIn(definition);
    const text = JSON.stringify(definition);
    const used = new Set([...text.matchAll(/\$(key|version|size|contentType|upload)\b/g)].map(([, name]) => name));
    const assigned = new Set([...states.values()].flatMap((state) => Object.keys(Object(state.get("Assign")))));
    return [
        ...(valuesAt(definition, "QueryLanguage")[0] === "JSONata" ? [] : ["is written in another language"]),
        ...(Number(valuesAt(definition, "TimeoutSeconds")[0]) <= 86400 ? [] : ["never gives up"]),
        ...(states.has(String(first)) ? [] : ["starts nowhere"]),
        ...[...used]
            .filter((name) => name !== undefined && !assigned.has(name))
            .map((name) => `nothing assigns ${name ?? ""}`),
        ...[
            "headObject",
            "copyObject",
            "createMultipartUpload",
            "uploadPartCopy",
            "completeMultipartUpload",
            "abortMultipartUpload",
        ]
            .filter((call) => ![...states.values()].some((state) => callOf(state) === call))
            .map((call) => `never calls ${call}`),
        ...[...states].flatMap(([name, state]) => stateFlaws(state, states).map((flaw) => `${name} ${flaw}`)),
    ];
}

function stateFlaws(state: Fields, states: ReadonlyMap<string, Fields>): readonly string[] {
    const type = String(state.get("Type"));
    const next = [
        state.get("Next"),
        state.get("Default"),
        ...valuesAt(state.get("Choices"), "Next"),
        ...valuesAt(state.get("Catch"), "Next"),
    ];
    const ends = state.get("End") === true || type === "Fail";
    const leads = next.filter((each) => each !== undefined);
    return [
        ...leads
            .filter((each) => !states.has(String(each)))
            .map((each) => `leads to ${String(each)}, which is not there`),
        ...(ends ||
        (type === "Choice" ? state.get("Default") !== undefined && leads.length > 1 : state.get("Next") !== undefined)
            ? []
            : ["leads nowhere"]),
        ...(type === "Task" ? taskFlaws(state) : []),
        ...(type === "Map" ? mapFlaws(state) : []),
        ...(type === "Choice" && !/^\{% \$size <= \d+ %\}$/.test(String(valuesAt(state.get("Choices"), "Condition")[0]))
            ? ["chooses by something else than the size"]
            : []),
        ...(type === "Fail" && (state.get("Error") === undefined || state.get("Cause") === undefined)
            ? ["does not say why"]
            : []),
        ...(["Task", "Map", "Choice", "Fail"].includes(type) ? [] : [`is a ${type}`]),
    ];
}

function taskFlaws(state: Fields): readonly string[] {
    const call = callOf(state);
    const wanted = calls[call];
    const [retry] = valuesAt(state.get("Retry"), "").flat();
    const large = call === "completeMultipartUpload";
    const output = call === "uploadPartCopy" ? ["PartNumber", "ETag"] : [];
    return [
        ...(wanted === undefined
            ? [`calls ${call}`]
            : Object.entries(wanted)
                  .filter(([path, value]) => !value.test(String(valuesAt(state.get("Arguments"), path)[0])))
                  .map(([path]) => `calls ${call} without its ${path}`)),
        ...(Number(valuesAt(retry, "MaxAttempts")[0]) >= 3 &&
        Number(valuesAt(retry, "MaxAttempts")[0]) <= 20 &&
        Number(valuesAt(retry, "IntervalSeconds")[0]) >= 1 &&
        Number(valuesAt(retry, "BackoffRate")[0]) >= 1.5 &&
        valuesAt(retry, "ErrorEquals").flat().includes("States.ALL") &&
        valuesAt(retry, "JitterStrategy")[0] === "FULL"
            ? []
            : ["does not try again"]),
        ...(large ? caught(state) : []),
        ...output
            .filter((each) => valuesAt(state.get("Output"), each).length === 0)
            .map((each) => `does not tell ${each}`),
    ];
}

function mapFlaws(state: Fields): readonly string[] {
    return [
        ...caught(state),
        ...(/\$map\(/.test(String(state.get("Items"))) ? [] : ["copies no parts"]),
        ...(Number(state.get("MaxConcurrency")) >= 1 && Number(state.get("MaxConcurrency")) <= 40
            ? []
            : ["copies too much at once"]),
        ...(valuesAt(state.get("ItemProcessor"), "ProcessorConfig.Mode")[0] === "INLINE" ? [] : ["runs elsewhere"]),
        ...(valuesAt(state.get("ItemProcessor"), "StartAt").length === 1 ? [] : ["starts nowhere"]),
    ];
}

/** What fails halfway is abandoned, or half an object stays. */
function caught(state: Fields): readonly string[] {
    const [way] = valuesAt(state.get("Catch"), "").flat();
    return valuesAt(way, "Next")[0] === "AbandonUpload" && valuesAt(way, "ErrorEquals").flat().includes("States.ALL")
        ? []
        : ["leaves half an object where it fails"];
}

function callOf(state: Fields): string {
    return /^arn:aws:states:::aws-sdk:s3:(\w+)$/.exec(String(state.get("Resource")))?.[1] ?? "";
}

/** With those within maps. */
function statesIn(definition: unknown): ReadonlyMap<string, Fields> {
    const states = Object.entries(Object(valuesAt(definition, "States")[0]));
    return new Map(
        states.flatMap(([name, state]): readonly (readonly [string, Fields])[] => {
            const fields = new Map<string, unknown>(Object.entries(Object(state)));
            return [[name, fields], ...statesIn(fields.get("ItemProcessor"))];
        }),
    );
}
