// Somebody outside the program: notes whoever connects, asks or sends a packet.
import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Listening {
  /** `http://127.0.0.1:PORT`. */
  http: string
  /** `127.0.0.1:PORT`, for packets. */
  udp: string
  /** What arrived since the last time, in order; a connection counts even when nothing is asked over it. */
  heard(): string[]
  close(): Promise<void>
}

export async function listen(): Promise<Listening> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    response.end()
  })
  server.on('connection', () => heard.push('connection'))
  server.on('upgrade', (request, socket) => {
    heard.push(`upgrade ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const packets = createSocket('udp4', () => heard.push('packet'))
  await new Promise<void>((resolve) => packets.bind(0, '127.0.0.1', resolve))
  return {
    http: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    udp: `127.0.0.1:${packets.address().port}`,
    heard: () => heard.splice(0),
    close: async () => {
      packets.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
