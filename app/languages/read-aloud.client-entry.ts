import { offerReading } from './read-aloud.client.ts'

// The script of public pages: a button that reads, where this device has a
// voice of its own. Everything is there without it.
offerReading(document.body)
