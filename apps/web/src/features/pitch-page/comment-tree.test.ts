import type { Comment } from '@pitchey/contract/engagement/endpoints'
import { describe, expect, test } from 'vitest'
import { threadsOf, type CommentNode } from './comment-tree.ts'

const comment = (id: string, parentId: string | null = null) => ({ id, parentId }) as Comment
const shape = (nodes: readonly CommentNode[]): unknown[] =>
  nodes.map(({ comment: { id }, replies }) => (replies.length > 0 ? [id, shape(replies)] : id))

describe('threads', () => {
  test('put answers under what they answer, in the order of the list', () => {
    const list = [comment('a'), comment('b'), comment('a1', 'a'), comment('a2', 'a'), comment('a1x', 'a1')]
    expect(shape(threadsOf(list))).toEqual([['a', [['a1', ['a1x']], 'a2']], 'b'])
  })

  test('show an answer by itself when what it answers is not there', () => {
    expect(shape(threadsOf([comment('x', 'gone'), comment('y')]))).toEqual(['x', 'y'])
  })
})
