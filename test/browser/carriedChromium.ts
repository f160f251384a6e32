import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const PACKAGE = '@sparticuz/chromium';
const EXECUTABLE = 'chromium';
const FONT_FILE = 'fonts.conf';
const projectFolder = path.resolve(import.meta.dirname, '../..');

export interface CarriedChromium {
  readonly executablePath: string;
  /** What its process needs besides the caller's own environment. */
  readonly environment: Readonly<Record<string, string>>;
}

function packageVersion(): string {
  const file = path.join(projectFolder, 'node_modules', PACKAGE, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/**
 * Unpacks with the package's own code, in a process of its own: it reads its target folder and the
 * wish for its libraries (nss, nspr, expat) from the environment, and changes the environment.
 */
function unpackInto(folder: string): void {
  const program = `import chromium from '${PACKAGE}'; await chromium.executablePath();`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program],
    {
      cwd: projectFolder,
      encoding: 'utf8',
      env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    },
  );
  if (status !== 0) throw new Error(`The carried Chromium could not be unpacked: ${stderr}`);
}

/** The system's fonts where there are any, and the carried font, so that text is never empty. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path.join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${path.join(folder, 'fonts', 'cache')}</cachedir>
</fontconfig>
`;
}

/**
 * The Chromium that comes with the installed packages (Linux x64), unpacked once into the cache.
 * It is unpacked beside its place and then renamed: an interrupted run leaves no half a browser.
 */
export function carriedChromium(): CarriedChromium {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The carried Chromium is for Linux x64, not ${process.platform} ${process.arch}`,
    );
  }
  const cache = path.join(projectFolder, 'node_modules', '.cache');
  const folder = path.join(cache, `chromium-${packageVersion()}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const beside = mkdtempSync(`${folder}-`);
    try {
      unpackInto(beside);
      // Another user of this machine may run the tests too.
      for (const file of [beside, path.join(beside, EXECUTABLE)]) chmodSync(file, 0o755);
      writeFileSync(path.join(beside, FONT_FILE), fontConfiguration(folder));
      if (!existsSync(folder)) renameSync(beside, folder);
    } finally {
      rmSync(beside, { recursive: true, force: true });
    }
  }
  const libraries = [path.join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''];
  return {
    executablePath: path.join(folder, EXECUTABLE),
    environment: {
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
      FONTCONFIG_FILE: path.join(folder, FONT_FILE),
    },
  };
}
