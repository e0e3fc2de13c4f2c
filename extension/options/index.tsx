import { start } from '../own-pages/start.ts'
import './options.css'
import { Options } from './options.tsx'

void start(<Options />)
