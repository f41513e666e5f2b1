import type { TeamContext } from "../context";

/** The document that Session Manager takes its preferences from; the name is AWS's. */
export const sessionDocument = "SSM-SessionManagerRunShell";

/** Where session logs lie in the records bucket. */
export const sessionPrefix = "sessions";

/**
 * Every shell session is recorded whole, in two places, and refused when either destination is not encrypted (R25).
 * Numbers and their limits are strings in AWS's schema (Systems Manager user guide, session document schema).
 *
 * @param logsKeyArn the key that also encrypts the channel between terminal and host
 */
export function sessionPreferences({ names }: TeamContext, logsKeyArn: string): string {
    return JSON.stringify({
        schemaVersion: "1.0",
        description: "Recorded shell sessions",
        sessionType: "Standard_Stream",
        inputs: {
            s3BucketName: names.bucket("records"),
            s3KeyPrefix: sessionPrefix,
            s3EncryptionEnabled: true,
            cloudWatchLogGroupName: names.logGroup("sessions"),
            cloudWatchEncryptionEnabled: true,
            cloudWatchStreamingEnabled: true,
            kmsKeyId: logsKeyArn,
            runAsEnabled: false,
            runAsDefaultUser: "",
            idleSessionTimeout: "15",
            maxSessionDuration: "480",
            shellProfile: { linux: "umask 077; cd; echo 'This session is recorded.'", windows: "" },
        },
    });
}
