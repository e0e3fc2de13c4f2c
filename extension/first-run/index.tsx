import type { VNode } from 'preact'
import { drawIn, start } from '../own-pages/start.ts'
import './first-run.css'
import { FirstRun } from './first-run.tsx'

const page: VNode = <FirstRun onLanguage={(language) => void drawIn(language, page)} />

void start(page)
