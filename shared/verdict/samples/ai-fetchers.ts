import { seen } from './sample.ts'
import type { Sample } from './sample.ts'
import { MORE_SOURCES as SOURCES } from './sources.ts'

/** Programs that fetch for language models, of themselves or because somebody asked one a question. */
export const aiFetchers: readonly Sample[] = [
  ...seen('machine', 'crawler', SOURCES.robotsOf2026, {
    'Claude’s search':
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Claude-SearchBot/1.0; +https://www.anthropic.com)',
    'Claude of old': 'Claude-Web/1.0 (web crawler; +https://www.anthropic.com/; bots@anthropic.com)',
    'Claude Code': 'Claude-User (claude-code/2.1.86; +https://support.anthropic.com/)',
    'Google for models': 'Mozilla/5.0 (compatible; Google-Extended/1.0; +http://www.google.com/bot.html)',
    'Gemini on the command line':
      'Mozilla/5.0 (compatible; Google-Gemini-CLI/1.0; +https://github.com/google-gemini/gemini-cli)',
    NotebookLM: 'Mozilla/5.0 (compatible; Google-NotebookLM; +https://notebooklm.google.com/)',
    'Azure’s search for models':
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; AzureAI-SearchBot/1.0;',
    'Amazon’s assistant':
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Amzn-SearchBot/0.1) Chrome/119.0.6045.214 Safari/537.36',
    'Amazon’s browser for agents':
      'Mozilla/5.0 (compatible; Amazon-Bedrock-AgentCore-Browser; +https://aws.amazon.com/bedrock/)',
    'Google’s agent':
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko; compatible; GoogleAgent-Mariner) Chrome/142.0.7444.162 Safari/537.36',
    Devin:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Safari/537.36; Devin/1.0; +https://devin.ai',
    DeepSeek: 'Mozilla/5.0 (compatible; DeepSeekBot/1.0; +https://www.deepseek.com/bot)',
    Timpi: 'Mozilla/5.0 (compatible; Timpibot/0.9; +http://www.timpi.io)',
    'Bytespider as a telephone':
      'Mozilla/5.0 (iPhone; CPU iPhone OS 11_0 like Mac OS X) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/40.0.3754.1902 Mobile Safari/537.36; Bytespider',
  }),
  ...seen('machine', 'link-preview', SOURCES.robotsOf2026, {
    'Meta for models':
      'meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)',
    'Meta’s advertisements': 'meta-externalads/1.1',
    'Arena’s link previews':
      'ArenaUnfurlBot/1.0 (Link preview bot for AI model comparison platform; +https://arena.ai) Mozilla/5.0 (compatible)',
  }),
  ...seen('machine', 'crawler', SOURCES.crawlers, {
    GPTBot:
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.0; +https://openai.com/gptbot)',
    'ChatGPT’s search':
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; OAI-SearchBot/1.0; +https://openai.com/searchbot',
    ClaudeBot:
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)',
    PerplexityBot:
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; PerplexityBot/1.0; +https://perplexity.ai/perplexitybot)',
    iAsk: 'Mozilla/5.0 AppleWebKit/605.1.15 (KHTML, like Gecko; compatible; iAskBot/1.0; +https://iask.ai/) Chrome/120.0.6099.119 Safari/605.1.15',
    'Google’s other robots':
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GoogleOther) Chrome/41.0.2272.96 Safari/537.36',
    'the Allen Institute': 'Mozilla/5.0 (compatible) AI2Bot (+https://www.allenai.org/crawler)',
    Cohere: 'cohere-training-data-crawler (+crawler@cohere.ai)',
    ChatGLM: 'Mozilla/5.0 (compatible; ChatGLM-Spider/1.0; +https://chatglm.cn/)',
    'you.com': 'YouBot (+http://www.you.com)',
    Amazonbot:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_10_1) AppleWebKit/600.2.5 (KHTML, like Gecko) Version/8.0.2 Safari/600.2.5 (Amazonbot/0.1; +https://developer.amazon.com/support/amazonbot)',
  }),
  ...seen('machine', 'crawler', SOURCES.fetchers, {
    'Claude, asked':
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Claude-User/1.0; +Claude-User@anthropic.com)',
    'Gemini’s research':
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Gemini-Deep-Research; +https://gemini.google/overview/deep-research/) Chrome/135.0.0.0 Safari/537.36',
    'Mistral, asked':
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; MistralAI-User/1.0; +https://docs.mistral.ai/robots)',
    'Cohere, asked': 'Mozilla/5.0 (compatible; Cohere-AI/1.0; +https://cohere.com/)',
    'DuckDuckGo’s assistant': 'DuckAssistBot/1.2; (+http://duckduckgo.com/duckassistbot.html)',
  }),
]
