/** Why a table holds no list, and what to do. */
export const NO_PROBLEM_COLUMN = '没有认出问题一栏；表头里要有“反馈问题”“存在问题”或“问题表现”这样的列名，另有序号、整改措施等列';
