/**
 * Who may import whom: room by room, and which packages. Anything else is an error, types included.
 * (Views may import the engine's types: a rule of its own below.)
 */
const rooms = {
  engine: { rooms: [], packages: [] },
  i18n: { rooms: [], packages: [] },
  formats: { rooms: ['engine'], packages: ['valibot'] },
  scenarios: { rooms: ['engine'], packages: [] },
  draw: { rooms: ['engine'], packages: ['d3'] },
  workers: { rooms: ['engine', 'formats', 'scenarios'], packages: [] },
  cli: { rooms: ['engine', 'formats', 'scenarios'], packages: [], nodeModules: true },
  state: { rooms: ['engine', 'formats', 'scenarios', 'workers'], packages: ['zustand'] },
  views: {
    rooms: ['state', 'draw', 'i18n', 'engine'],
    packages: ['react', 'react-dom', 'react-error-boundary', 'tinykeys'],
  },
};
const everyRoom = [...Object.keys(rooms), 'app'];

const anyOf = (names) => `(${names.join('|')})`;

function roomRules([room, { rooms: others, packages, nodeModules }]) {
  const from = { path: `^src/${room}/` };
  const allowedPackages = packages.map((name) => `node_modules/(@types/)?${name}/`);
  return [
    {
      name: `${room}-imports-only-its-rooms`,
      severity: 'error',
      from,
      to: {
        path: '^(?!.*node_modules/)',
        pathNot: `^src/${anyOf([room, ...others])}/`,
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: `${room}-imports-only-its-packages`,
      severity: 'error',
      from,
      to: { path: 'node_modules/', ...(packages.length > 0 && { pathNot: allowedPackages }) },
    },
    ...(nodeModules
      ? []
      : [
          {
            name: `${room}-imports-no-node-module`,
            severity: 'error',
            from,
            to: { dependencyTypes: ['core'] },
          },
        ]),
  ];
}

module.exports = {
  forbidden: [
    ...Object.entries(rooms).flatMap(roomRules),
    {
      name: 'views-import-types-of-the-engine-only',
      severity: 'error',
      from: { path: '^src/views/' },
      to: { path: '^src/engine/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'app-imports-only-rooms-and-packages',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { path: '^(?!.*node_modules/)', pathNot: `^src/${anyOf(everyRoom)}/` },
    },
    {
      name: 'every-file-has-a-room',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/${anyOf(everyRoom)}/` },
      to: {},
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
