import { route, routeWith } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import { acceptConversation, blockConversation, ignoreConversation } from './answer-request.ts'
import { changeConversation } from './change-conversation.ts'
import { deleteMessage, editMessage } from './change-message.ts'
import { addParticipant, leaveConversation, removeParticipant } from './change-participants.ts'
import { listConversations, readConversation } from './list-conversations.ts'
import { listChanges, listMessages } from './list-messages.ts'
import { markConversationRead } from './mark-conversation-read.ts'
import { changeMessageSettings, readMessageSettings } from './message-settings.ts'
import { reactToMessage, takeReactionBack } from './react-to-message.ts'
import { sendMessage } from './send-message.ts'
import { startConversation } from './start-conversation.ts'

export const messagingRoutes: Route[] = [
  route('GET /api/conversations', listConversations),
  routeWith('POST /api/conversations', startConversation, ({ answer }) => ({ value: answer })),
  route('GET /api/conversations/{id}', readConversation),
  route('PATCH /api/conversations/{id}', changeConversation),
  route('GET /api/conversations/{id}/messages', listMessages),
  route('POST /api/conversations/{id}/messages', sendMessage),
  route('PATCH /api/conversations/{id}/messages/{messageId}', editMessage),
  route('DELETE /api/conversations/{id}/messages/{messageId}', deleteMessage),
  route('GET /api/conversations/{id}/changes', listChanges),
  route('POST /api/conversations/{id}/read', markConversationRead),
  route('POST /api/conversations/{id}/accept', acceptConversation),
  route('POST /api/conversations/{id}/ignore', ignoreConversation),
  route('POST /api/conversations/{id}/block', blockConversation),
  route('POST /api/conversations/{id}/leave', leaveConversation),
  route('PUT /api/conversations/{id}/participants/{personId}', addParticipant),
  route('DELETE /api/conversations/{id}/participants/{personId}', removeParticipant),
  route('PUT /api/conversations/{id}/messages/{messageId}/reactions/{emoji}', reactToMessage),
  route('DELETE /api/conversations/{id}/messages/{messageId}/reactions/{emoji}', takeReactionBack),
  route('GET /api/settings/messages', readMessageSettings),
  route('PUT /api/settings/messages', changeMessageSettings),
]
