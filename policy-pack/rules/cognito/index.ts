import type { Rule } from "../../lib/rule";
import { clientCallbacksEncrypted } from "./client-callbacks-encrypted";
import { clientFlowsSafe } from "./client-flows-safe";
import { clientTokensShort } from "./client-tokens-short";
import { clientUsersHidden } from "./client-users-hidden";
import { identityPoolAuthenticated } from "./identity-pool-authenticated";
import { identityPoolNoGuestRole } from "./identity-pool-no-guest-role";
import { noSocialSignIn } from "./no-social-sign-in";
import { providerEncrypted } from "./provider-encrypted";
import { risksBlocked } from "./risks-blocked";
import { userNoPassword } from "./user-no-password";
import { userPoolDeletionProtected } from "./user-pool-deletion-protected";
import { userPoolInvitedOnly } from "./user-pool-invited-only";
import { userPoolMfa } from "./user-pool-mfa";
import { userPoolPasswordStrong } from "./user-pool-password-strong";
import { userPoolThreatsStopped } from "./user-pool-threats-stopped";

export const cognito: readonly Rule[] = [
    clientCallbacksEncrypted,
    clientFlowsSafe,
    clientUsersHidden,
    identityPoolAuthenticated,
    identityPoolNoGuestRole,
    userNoPassword,
    userPoolDeletionProtected,
    userPoolInvitedOnly,
    userPoolMfa,
    userPoolPasswordStrong,
    userPoolThreatsStopped,
    providerEncrypted,
    risksBlocked,
    clientTokensShort,
    noSocialSignIn,
];
