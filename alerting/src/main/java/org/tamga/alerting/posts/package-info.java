/** What is known of the border posts, and how they stand: decided without a clock, a database or a wire. */
@NullMarked
package org.tamga.alerting.posts;

import org.jspecify.annotations.NullMarked;
