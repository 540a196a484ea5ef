/** The post's memory: every report from the moment it is saved until the centre's receipt, and long after. */
@NullMarked
package org.tamga.producers.post.outbox;

import org.jspecify.annotations.NullMarked;
