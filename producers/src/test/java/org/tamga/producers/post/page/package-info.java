@NullMarked
package org.tamga.producers.post.page;

import org.jspecify.annotations.NullMarked;
