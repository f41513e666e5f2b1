import { exceptDeployer } from "../exceptions";
import { serviceControl } from "../guard-rail";
import { working } from "../../units";

export const identityProviders = serviceControl({
    sid: "IdentityProvidersOnlyByDeployer",
    why: "Whoever may change the identity provider signs in as anybody.",
    control: "federated-identities",
    requirements: ["R20", "R24", "R26"],
    units: working,
    refusal: () => ({
        Action: [
            "iam:AddClientIDToOpenIDConnectProvider",
            "iam:CreateOpenIDConnectProvider",
            "iam:CreateSAMLProvider",
            "iam:DeleteOpenIDConnectProvider",
            "iam:DeleteSAMLProvider",
            "iam:UpdateOpenIDConnectProviderThumbprint",
            "iam:UpdateSAMLProvider",
            "rolesanywhere:*",
            "sso-directory:*",
            "sso:*",
        ],
        Condition: exceptDeployer,
    }),
    denies: [
        { who: "administrator", does: "iam:UpdateSAMLProvider" },
        { who: "infra-admin", does: "iam:CreateSAMLProvider" },
        { who: "administrator", does: "iam:CreateOpenIDConnectProvider" },
        { who: "administrator", does: "rolesanywhere:CreateTrustAnchor" },
    ],
    permits: [
        { who: "deployer", does: "iam:UpdateSAMLProvider" },
        { who: "auditor", does: "iam:GetSAMLProvider" },
        { who: "auditor", does: "iam:ListOpenIDConnectProviders" },
    ],
});
