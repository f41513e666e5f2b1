import type { Control } from "./control";

/** What holds for the data itself: who gets at it, under whose keys it lies, where it may go. */
export const data = [
    {
        id: "data-perimeter",
        statement:
            "Data is reached by the organization's own identities, from its own networks, and goes to its own resources only.",
        requirements: ["R5", "R7", "R9", "R27"],
        frameworks: { nist: ["AC-3", "AC-4", "AC-21", "SC-7(10)"] },
        threat: "With stolen credentials, or a bucket of his own, somebody copies the data to an account that nobody here controls.",
        attack: "T1537",
    },
    {
        id: "nothing-public",
        statement:
            "Nothing answers to strangers: what can be called asks who calls, and nothing is shared with the public.",
        requirements: ["R5", "R7", "R9", "R27"],
        frameworks: { nist: ["AC-3", "AC-14", "AC-22", "IA-9"], cis: ["2.1.4", "2.3.3"] },
        threat: "A bucket, image, snapshot, topic or interface that is open to everybody is found by search engines within hours.",
        attack: "T1530",
    },
    {
        id: "buckets-guarded",
        statement:
            "A bucket's data is read and changed by its named roles alone, and only the pipeline changes what guards the bucket.",
        requirements: ["R2", "R5", "R11", "R24", "R27"],
        frameworks: { nist: ["AC-3", "AC-6", "CM-5", "SC-28"], cis: ["2.1.4"] },
        threat: "Whoever may write a bucket's policy gives the data to himself or to others, past every role.",
        attack: "T1530",
    },
    {
        id: "own-keys",
        statement:
            "All data at rest is encrypted with customer-managed KMS keys, so that reading it takes the key's grant, too.",
        requirements: ["R2"],
        frameworks: { nist: ["SC-12", "SC-13", "SC-28", "SC-28(1)"], cis: ["2.2.1", "2.3.1", "2.4.1", "3.5"] },
        threat: "A permission to read, a copied disk or a restored snapshot is enough to have the data; no second grant stands in between.",
        attack: "T1530",
    },
    {
        id: "keys-guarded",
        statement:
            "Keys rotate, can be brought back after deletion, and have policies that only the pipeline changes and that let no administrator decrypt.",
        requirements: ["R2", "R24", "R31"],
        frameworks: { nist: ["AC-5", "SC-12", "SC-12(1)", "SC-28(3)"], cis: ["3.6"] },
        threat: "Whoever may change a key's policy lets himself decrypt, and whoever may delete the key destroys all that it encrypts.",
        attack: "T1486",
    },
    {
        id: "imported-keys",
        statement:
            "A team may bring the material of its keys from outside, and is warned before that material expires.",
        requirements: ["R3"],
        frameworks: { nist: ["SC-12", "SC-12(1)"] },
        threat: "Imported material expires unnoticed and everything under the key is unreadable, or it lies in the open beside the program.",
    },
    {
        id: "encryption-context",
        statement: "A key for encryption on the client's side works under the agreed encryption context only.",
        requirements: ["R4"],
        frameworks: { nist: ["SC-12", "SC-13", "SC-28(1)"] },
        threat: "A ciphertext is taken out of its place and decrypted elsewhere by somebody who may use the key for something else.",
    },
    {
        id: "encrypted-transport",
        statement: "All traffic is encrypted; what could be spoken to in plaintext refuses it.",
        requirements: ["R1"],
        frameworks: { nist: ["SC-8", "SC-8(1)", "SC-23"], cis: ["2.1.1"] },
        threat: "Data and credentials are read, or changed, on their way.",
        attack: "T1040",
    },
    {
        id: "classified-data",
        statement:
            "Each team's data has a class, and the class decides how long it is kept and how closely it is watched.",
        requirements: ["R8"],
        frameworks: { nist: ["AC-16", "RA-2", "SI-12"], cis: ["2.1.3"] },
        threat: "The most sensitive data is treated like the least, and what should be gone for years is still there to be stolen.",
    },
    {
        id: "personal-data",
        statement: "Personal data is looked for, found where it should not be, and masked in logs.",
        requirements: ["R8"],
        frameworks: { nist: ["PM-5(1)", "PT-7", "SI-19"], cis: ["2.1.3"] },
        threat: "Personal data spreads into buckets and logs where nobody knows of it and nobody treats it as personal.",
    },
    {
        id: "scanned-intake",
        statement:
            "Data comes in by the data recipient alone, and nobody reads it before it has been scanned and found free of malware.",
        requirements: ["R26", "R27", "R28"],
        frameworks: { nist: ["AC-4", "SI-3", "SI-10"] },
        threat: "A file from outside brings malware into the zone, or data that nobody has accounted for.",
        attack: "T1204.002",
    },
    {
        id: "take-out-second-person",
        statement: "Nothing is taken out but by the outbox, and only after a second person has released it.",
        requirements: ["R24", "R27"],
        frameworks: { nist: ["AC-3(2)", "AC-4", "AC-5", "AU-10"] },
        threat: "One person alone carries the data out, by intent or by mistake, and nobody has looked at it.",
        attack: "T1567",
    },
] as const satisfies readonly Control[];
