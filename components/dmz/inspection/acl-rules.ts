import type { EnvironmentConfig } from "../../config/schema";
import { allow, anyPort, anywhere, ephemeral, https, type AclRules } from "../../network/acl";
import { homeRanges } from "../spokes";

/**
 * The second fence around the firewall: TCP between the environment's own networks, which the firewall judges, HTTPS
 * outward and its answers. Port 80 is open nowhere (R1).
 */
export function inspectionAcl(environment: EnvironmentConfig): AclRules {
    const home = homeRanges(environment).map((range, index) => allow(100 + index, range, anyPort));
    return {
        ingress: [...home, allow(200, anywhere, ephemeral)],
        egress: [...home, allow(200, anywhere, https)],
    };
}
