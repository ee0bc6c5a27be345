/** Ranks, held against the words beside one. */

/** ⟦较上年的⟧第3位, ⟦由⟧第9位: a former one. */
export const BEFORE_TURN =
  /(?:[去上]年|上一?(?:季度?|[月届轮次期]|学期)|同期|此前|整改前|巡[视察]前|原[来先]?|期初|年初)[^,。;\d]{0,8}$|[由从][^,。;\d]{0,10}$/u;
/** ⟦前进⟧4位: towards the first. */
export const UPWARDS = /前|升|^进/u;
/** ⟦一季度⟧第9位, ⟦2023年全市⟧第9: of its own time. */
export const OF_TIME = /(?:\d{4}|年|季度|月份?|[去上今本当]年|现[在居]?|首?[届轮期次批]|整改后|巡[视察]后)[^,。;\d]{0,8}$/u;
