import type { Comment } from '@pitchey/contract/engagement/endpoints'

export type CommentNode = { comment: Comment; replies: CommentNode[] }

/** Comments as threads, each level in the order given. A reply whose comment is not there stands by itself. */
export function threadsOf(comments: readonly Comment[]): CommentNode[] {
  const nodes = new Map(comments.map((comment) => [comment.id, { comment, replies: [] }]))
  const threads: CommentNode[] = []
  for (const node of nodes.values()) {
    const parent = node.comment.parentId === null ? undefined : nodes.get(node.comment.parentId)
    ;(parent ? parent.replies : threads).push(node)
  }
  return threads
}
