/** Where the built files are. The process says it once at start, from the build's manifest; no page knows a file name. */

type Assets = { style: string; icon: string | null; island: (name: string) => string }

let assets: Assets = { style: '/assets/style.css', icon: null, island: (name) => `/assets/${name}.js` }

/**
 * @param given `style`: the address of the stylesheet; `icon`: of the favicon;
 * `island`: name of an island without folder and ending (`live-region`) → address of its script
 */
export const provideAssets = (given: Assets): void => {
  assets = given
}

export const useAssets = (): Assets => assets
