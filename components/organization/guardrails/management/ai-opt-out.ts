/**
 * AWS's AI services may keep what they are given and learn from it, outside the region too, unless the organization
 * says no. Here it says no, for services to come as well, and no account can say otherwise (AWS Organizations user guide,
 * AI services opt-out policies; R27).
 */
export function aiOptOutPolicy(): string {
    const final = { "@@operators_allowed_for_child_policies": ["@@none"] };
    return JSON.stringify({
        services: { ...final, default: { ...final, opt_out_policy: { ...final, "@@assign": "optOut" } } },
    });
}
