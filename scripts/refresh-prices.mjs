// Writes the price table that ships with junit-llm. No build runs this; docs/pricing.md says how to.
//
//   node scripts/refresh-prices.mjs <unpacked package> <day it was published, YYYY-MM-DD>
//
// The package is @pydantic/genai-prices. It matches models by patterns; this table holds exact ids only, so each id is
// asked of the package itself, and kept where the package answers with the model that the id was taken from.

import { readFileSync, writeFileSync, copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const RESOURCES = fileURLToPath(
    new URL('../assertions/src/main/resources/io/github/junitllm/pricing/', import.meta.url));

/** The package's providers, by the values of OpenTelemetry's gen_ai.provider.name where there is one. */
const PROVIDERS = {
    'anthropic': 'anthropic',
    'aws.bedrock': 'aws',
    'azure.ai.openai': 'azure',
    'cerebras': 'cerebras',
    'cohere': 'cohere',
    'deepseek': 'deepseek',
    'fireworks_ai': 'fireworks',
    'gcp.gemini': 'google',
    'groq': 'groq',
    'mistral_ai': 'mistral',
    'moonshot_ai': 'moonshotai',
    'openai': 'openai',
    'together_ai': 'together',
    'voyage_ai': 'voyageai',
    'x_ai': 'x-ai',
};

/** Whose models a provider sells at the maker's own price. */
const RESOLD = { azure: ['openai'], google: ['anthropic'] };

/** Providers whose model ids hold a slash; elsewhere a slash is another catalogue's spelling. */
const IDS_WITH_SLASH = ['fireworks', 'groq', 'together'];

/** What a count of text tokens does not price: other media, and fees for each request or search. */
const OTHER_MEDIA = /audio|realtime|transcribe|-tts|whisper|image|-live|voice|sonic|moderation|-ocr|voxtral|-omni/;
const FEES = /search|deep-research/;
const OTHER_PRICES = [
    'output_audio_mtok', 'output_image_mtok', 'output_video_mtok', 'audio_hours', 'requests_kcount',
    'output_citation_mtok', 'input_document_kpages'];

/** Ids that the package prices, but not as they are billed. */
const WRONG = {
    // Covers v2 too, which costs a fifth of v1.
    aws: ['amazon.titan-embed-text'],
    // Still has the night-time discount that ended in September 2025.
    deepseek: ['deepseek-chat', 'deepseek-chat-v3-0324', 'deepseek-reasoner', 'deepseek-r1', 'deepseek-r1-0528'],
    // These move on to new models; the package has an old one's price.
    mistral: ['mistral-large', 'mistral-large-latest', 'mistral-small-latest'],
    // Open weights: whoever serves them through an API like OpenAI's asks another price.
    openai: ['gpt-oss-120b', 'gpt-oss-20b', 'gpt-oss-safeguard-20b'],
};
const RETIRED = /^(text-)?(ada|babbage|curie|davinci)(-00\d)?$|^gpt-4-32k|^gpt-3\.5-0301|^claude-(v?[12]$|v1)/;

/** Other catalogues' spellings, and patterns that are no whole id. */
const MISSPELT = /^claude-([45]|.*\.\d|sonnet-3|sonnet-4-2025$)|^gpt-5-\d|^gemini-(flash|pro)-1\.5/;

/** What the lookup leaves out of an id anyway, see ModelNames.java. */
const DATES = [
    /-20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, /[-@]20\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/];
const ADDITIONS = {
    anthropic: [...DATES, /-latest$/],
    aws: [...DATES, /-v\d+:\d+$/, /^(us|us-gov|eu|apac|ap|au|ca|jp|sa)\./],
    azure: [...DATES, /-latest$/],
    google: [...DATES, /-latest$/],
    openai: [...DATES, /-latest$/],
    'x-ai': [...DATES, /-latest$/],
};
const BEDROCK_ID = /^((global|us|us-gov|eu|apac|au|ca|jp|in)\.)?[a-z0-9]+\.[a-z]/;

const [packageDirectory, date] = process.argv.slice(2);
if (!packageDirectory || !/^\d{4}-\d{2}-\d{2}$/.test(date ?? '')) {
    console.error('usage: node scripts/refresh-prices.mjs <unpacked package> <day it was published, YYYY-MM-DD>');
    process.exit(2);
}
const root = resolve(packageDirectory);
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { calcPrice, findProvider } = createRequire(import.meta.url)(join(root, 'dist/index.cjs'));
const NOON = new Date(`${date}T12:00:00Z`);

function provider(id) {
    return findProvider({ providerId: id }) ?? fail(`The package knows no provider ${id} any more.`);
}

function fail(message) {
    throw new Error(message);
}

/** The ids that a model's patterns name. */
function namedIds(match) {
    if (match.or) {
        return match.or.flatMap(namedIds);
    }
    return [match.equals, match.starts_with, match.ends_with, match.contains].filter((id) => id !== undefined);
}

function ids(providerId, model) {
    const all = [model.id, ...namedIds(model.match)].map((id) => id.replace(/^regional\./, ''));
    return [...new Set(all)].filter((id) => isExact(providerId, id));
}

function isExact(providerId, id) {
    return /[a-z0-9]$/i.test(id)
        && !(WRONG[providerId] ?? []).includes(id)
        && !(RESOLD[providerId] ?? []).some((maker) => (WRONG[maker] ?? []).includes(id))
        && !OTHER_MEDIA.test(id) && !FEES.test(id)
        && !RETIRED.test(id) && !MISSPELT.test(id)
        && (providerId === 'aws' ? BEDROCK_ID.test(id) : !id.includes(':'))
        && (IDS_WITH_SLASH.includes(providerId) || !id.includes('/'));
}

/** The price in force at noon of the day, by the package's own lookup. */
function priceOf(from, model, id) {
    const found = calcPrice({ input_tokens: 1 }, id, { provider: from, timestamp: NOON });
    if (found?.model.id !== model.id) {
        return undefined;
    }
    const price = found.model_price;
    return price.input_mtok && !OTHER_PRICES.some((key) => key in price) ? row(price) : undefined;
}

const FIELDS = {
    input: 'input_mtok',
    output: 'output_mtok',
    cacheRead: 'cache_read_mtok',
    cacheWrite: 'cache_write_mtok',
    reasoning: 'output_reasoning_mtok',
};

function row(price) {
    const present = Object.entries(FIELDS).filter(([, key]) => price[key] !== undefined);
    const starts = new Set(present.flatMap(([, key]) => (price[key].tiers ?? []).map((tier) => tier.start)));
    const rates = (at) => Object.fromEntries(present.map(([field, key]) => [field, rate(price[key], at)]));
    const tiers = [...starts].sort((a, b) => a - b).map((start) => ({ above: start, ...rates(start) }));
    return tiers.length ? { ...rates(-1), tiers } : rates(-1);
}

function rate(price, at) {
    return typeof price === 'number' ? price
        : price.tiers.filter((tier) => tier.start <= at).reduce((last, tier) => tier.price, price.base);
}

function table(providerId) {
    const from = provider(providerId);
    const models = [from, ...(RESOLD[providerId] ?? []).map(provider)].flatMap((one) => one.models);
    const rows = models.flatMap((model) => ids(providerId, model).map((id) => [id, priceOf(from, model, id)]));
    return sorted(pruned(providerId, new Map(rows.filter(([, price]) => price !== undefined))));
}

/** Drops the rows that the lookup finds under a shorter id, at the same price. */
function pruned(providerId, rows) {
    return [...rows].filter(([id, price]) => !(ADDITIONS[providerId] ?? DATES)
        .map((addition) => id.replace(addition, ''))
        .some((shorter) => shorter !== id && JSON.stringify(rows.get(shorter)) === JSON.stringify(price)));
}

function sorted(entries) {
    return [...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : 1));
}

function text(tables) {
    const providers = tables.map(([id, rows]) => {
        const lines = rows.map(([model, price]) => `      ${JSON.stringify(model)}: ${JSON.stringify(price)}`);
        return `    ${JSON.stringify(id)}: {\n${lines.join(',\n')}\n    }`;
    });
    return `{
  "date": "${date}",
  "source": "https://www.npmjs.com/package/${name}/v/${version}",
  "providers": {
${providers.join(',\n')}
  }
}
`;
}

const tables = sorted(Object.entries(PROVIDERS).map(([id, from]) => [id, table(from)]));
writeFileSync(join(RESOURCES, 'prices.json'), text(tables));
copyFileSync(join(root, 'LICENSE'), join(RESOURCES, 'prices-LICENSE.txt'));
console.log(tables.map(([id, rows]) => `${id}: ${rows.length}`).join('\n'));
