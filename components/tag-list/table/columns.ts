/** The widths at which push dates have room: the two columns that are there from 85rem take more than the list then has. */
export const PUSHED_SHOWS = "xl:max-[85rem]:table-cell min-[94rem]:table-cell";
