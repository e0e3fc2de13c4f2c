import { start } from '../own-pages/start.ts'
import './popup.css'
import { Popup } from './popup.tsx'

void start(<Popup />)
