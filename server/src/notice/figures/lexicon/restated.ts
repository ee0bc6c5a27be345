/** 上述23个问题, 这47条意见: what has been counted already is named once more. */
export const NAMED_AGAIN = /(?:上述|前述|(?<![可予])以上|[对将把]?这|该|前面所述)$/u;

/** ⟦被通报的⟧12家: those of whom the same was said before. */
export const DONE_TO = /^被(?<verb>[\u4e00-\u9fff]{2})的$/u;

/** ⟦对该⟧44人, 上述⟦64名⟧: it takes up a number just stated. */
export const THESE = /(?:上述|前述|该)$/u;
