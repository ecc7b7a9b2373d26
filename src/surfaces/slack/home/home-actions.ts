/** Ids of what can be pressed in the App Home, besides its form. */
export const homeActionIds = { language: 'pullcheck_home_language', show: 'pullcheck_home_show' } as const
