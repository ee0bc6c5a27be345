/** Words of so much for each of several. */

/** 甲镇、乙镇⟦各⟧6处, ⟦各牵头⟧6条: what stands before 各 has as much each. */
export const EACH_OF = /(?:^|[,:;]|其中)(?<names>[^,:;]{2,40}?)各(?![约近超类级项种界地方部乡镇县市村社单位])[^,]{0,4}$/u;
