/** Identifiers that CloudWatch Logs masks: what identifies a person, and secrets that a log must not hold. */
const identifiers = [
    "Address",
    "EmailAddress",
    "Name",
    "CreditCardNumber",
    "AwsSecretKey",
    "OpenSshPrivateKey",
    "PgpPrivateKey",
    "PkcsPrivateKey",
    "PuttyPrivateKey",
].map((name) => `arn:aws:dataprotection::aws:data-identifier/${name}`);

/**
 * Masks personal data in a log group of the team's own code (R8). It masks what is read, not what is stored, and only
 * `logs:Unmask` lifts it. CloudWatch Logs wants the audit before the masking (user guide, data protection policies).
 */
export function logDataProtection(name: string): string {
    return JSON.stringify({
        Name: name,
        Version: "2021-06-01",
        Statement: [
            { Sid: "Audit", DataIdentifier: identifiers, Operation: { Audit: { FindingsDestination: {} } } },
            { Sid: "Mask", DataIdentifier: identifiers, Operation: { Deidentify: { MaskConfig: {} } } },
        ],
    });
}
