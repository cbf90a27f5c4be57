package school.helpdesk.mailbox.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much of a letter is looked at: people stay far below it, and what was made to exhaust a reader does not get through. */
final class Bounds {

    static final int MOST_CHARACTERS = 1 << 20;

    static final int LONGEST_LINE = 1 << 20;

    private static final int MOST_PARTS = 100;
    private static final int MOST_NESTING = 20;
    private static final int MOST_HEADERS = 200;
    private static final int MOST_HEADER_BYTES = 1 << 20;

    private int parts;

    /** @throws Exceeded when the letter has more headers, parts or bytes of headers than it may have */
    InternetHeaders headers(InputStream letter) throws MessagingException {
        if (++parts > MOST_PARTS) throw new Exceeded();
        var headers = new InternetHeaders(new Limited(letter));
        var count = 0;
        for (var all = headers.getAllHeaderLines(); all.hasMoreElements(); all.nextElement())
            if (++count > MOST_HEADERS) throw new Exceeded();
        return headers;
    }

    static void nest(int depth) throws Exceeded {
        if (depth > MOST_NESTING) throw new Exceeded();
    }

    static final class Exceeded extends MessagingException {}

    /** Marks stay valid, for whoever reads lines looks ahead. */
    private static final class Limited extends FilterInputStream {

        private int left = MOST_HEADER_BYTES;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            if (--left < 0) throw new IOException("headers without an end");
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = super.read(bytes, from, length);
            left -= Math.max(read, 0);
            if (left < 0) throw new IOException("headers without an end");
            return read;
        }
    }
}
