import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError, type Problem } from "./problems";
import type { EnvironmentConfig } from "./schema";

/** IAM takes 1,000 to 10,000,000 characters (API reference, CreateSAMLProvider). */
const fewestCharacters = 1_000;
const mostCharacters = 10_000_000;

/** Reads the identity provider's metadata, relative to the project. @throws ConfigError if it cannot serve as such */
export function readSamlMetadata(config: Pick<EnvironmentConfig, "identityProvider">, rootDir: string): string {
    const file = config.identityProvider.metadataFile;
    const text = contents(join(rootDir, file));
    const wrong = text === undefined ? "cannot be read" : fault(text);
    if (text === undefined || wrong !== undefined) {
        const problem: Problem = {
            path: "identityProvider.metadataFile",
            message: wrong ?? "cannot be read",
            value: file,
            allowed:
                "a SAML 2.0 metadata document of the identity provider, with its sign-on address and signing certificate",
            fix: "download it from the identity provider and put it there",
        };
        throw new ConfigError("the configuration", [problem]);
    }
    return text;
}

/** What is wrong with the document, as far as IAM would notice. */
function fault(text: string): string | undefined {
    if (
        !/<(\w+:)?EntityDescriptor\s[^>]*entityID=/.test(text) ||
        !text.includes("urn:oasis:names:tc:SAML:2.0:metadata")
    ) {
        return "is not SAML metadata";
    }
    if (!/<(\w+:)?IDPSSODescriptor\b/.test(text)) {
        return "describes no identity provider";
    }
    if (!/<(\w+:)?SingleSignOnService\b/.test(text)) {
        return "has no sign-on address";
    }
    if (!/<(\w+:)?X509Certificate>[\sA-Za-z0-9+/=]+</.test(text)) {
        return "has no signing certificate";
    }
    if (text.length < fewestCharacters || text.length > mostCharacters) {
        return "is of a length that IAM refuses";
    }
    return undefined;
}

function contents(file: string): string | undefined {
    try {
        return readFileSync(file, "utf8");
    } catch {
        return undefined;
    }
}
