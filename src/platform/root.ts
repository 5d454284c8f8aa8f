/** The folder of the project, where migrations, templates and fonts are read from: given by bin/cordee.js, else the working folder. */
export const root = (): string => process.env.CORDEE_ROOT ?? process.cwd()
