package school.helpdesk.mailbox.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.helpdesk.mailbox.Eml;

/** Replies as the programs send them that people here use. */
class MailProgramsTests {

    private static final String NEW = "Спасибо, теперь видно.\nА за прошлую неделю?";

    @TempDir
    Path folder;

    @Test
    void readsGmail() throws Exception {
        assertThat(words(plain("""
                        Спасибо, теперь видно.
                        А за прошлую неделю?

                        ср, 25 нояб. 2026 г. в 10:15, Школа № 2 <help+r7-20000-0a@school.example>:

                        > Здравствуйте!
                        >
                        > Консультант ответил вам.
                        """))).isEqualTo(NEW);
        assertThat(words(html("""
                        <div dir="ltr"><div>Спасибо, теперь видно.</div><div>А за прошлую неделю?</div></div><br>
                        <div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">ср, 25 нояб. 2026 г. в 10:15,
                        Школа № 2 &lt;<a href="mailto:help@school.example">help@school.example</a>&gt;:<br></div>
                        <blockquote class="gmail_quote" style="margin:0 0 0 .8ex"><p>Здравствуйте!</p></blockquote></div>
                        """))).isEqualTo(NEW);
    }

    @Test
    void readsMailRu() throws Exception {
        assertThat(words(plain("""
                        Спасибо, теперь видно.
                        А за прошлую неделю?

                        --
                        Ирина Берёзкина
                        Отправлено из мобильной Почты Mail

                        Среда, 25 ноября 2026, 10:15 +07:00 от Школа № 2 <help@school.example>:

                        Здравствуйте! Консультант ответил вам.
                        """))).isEqualTo(NEW);
        assertThat(words(html("""
                        <div>Спасибо, теперь видно.</div><div>А за прошлую неделю?</div><div>&nbsp;</div>
                        <div data-signature-widget="container" class="js-compose-signature"><div>--<br>Ирина</div></div>
                        <blockquote style="border-left:1px solid #0857A6">Среда, 25 ноября 2026, 10:15 +07:00 от Школа № 2:<br>
                        <p>Здравствуйте!</p></blockquote>
                        """))).isEqualTo(NEW);
    }

    @Test
    void readsYandex() throws Exception {
        assertThat(words(html("""
                        <div>Спасибо, теперь видно.</div><div>А за прошлую неделю?</div><div> </div>
                        <div>25.11.2026, 10:15, "Школа № 2" &lt;help@school.example&gt;:</div>
                        <blockquote><p>Здравствуйте!</p></blockquote><div> </div><div>-- </div><div>Отправлено из мобильного приложения Яндекс Почты</div>
                        """))).isEqualTo(NEW);
        assertThat(words(plain("""
                        Спасибо, теперь видно.
                        А за прошлую неделю?

                        25.11.2026, 10:15, "Школа № 2" <help@school.example>:
                        > Здравствуйте!

                        Отправлено из мобильного приложения Яндекс Почты
                        """))).isEqualTo(NEW);
    }

    @Test
    void readsOutlook() throws Exception {
        assertThat(words(html("""
                        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style></head>
                        <body><div class="WordSection1"><p class="MsoNormal">Спасибо, теперь видно.<br>А за прошлую неделю?<o:p></o:p></p>
                        <div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> Школа № 2 &lt;help@school.example&gt;
                        <br><b>Sent:</b> Wednesday, November 25, 2026 10:15<br><b>To:</b> irina@school.example<br><b>Subject:</b> Обращение № 7</p></div>
                        <p class="MsoNormal">Здравствуйте!</p></div></body></html>
                        """))).isEqualTo(NEW);
        assertThat(words(plain("""
                        Спасибо, теперь видно.
                        А за прошлую неделю?

                        ________________________________
                        От: Школа № 2 <help@school.example>
                        Отправлено: 25 ноября 2026 г. 10:15
                        Кому: irina@school.example
                        Тема: Обращение № 7

                        Здравствуйте!
                        """))).isEqualTo(NEW);
    }

    @Test
    void readsAppleMail() throws Exception {
        assertThat(words(plain("""
                        Спасибо, теперь видно.
                        А за прошлую неделю?

                        Отправлено с iPhone

                        > 25 нояб. 2026 г., в 10:15, Школа № 2 <help@school.example> написал(а):
                        >\s
                        > Здравствуйте!
                        """))).isEqualTo(NEW);
        assertThat(words(html("""
                        <body dir="auto">Спасибо, теперь видно.<div>А за прошлую неделю?</div><br id="lineBreakAtBeginningOfSignature">
                        <div dir="ltr">Отправлено с iPhone</div><div dir="ltr"><br><blockquote type="cite">25 нояб. 2026 г., в 10:15,
                        Школа написал(а):<br><br></blockquote></div><blockquote type="cite"><div>Здравствуйте!</div></blockquote></body>
                        """))).isEqualTo(NEW);
    }

    @Test
    void readsThunderbird() throws Exception {
        assertThat(words(plain("""
                        On 25.11.2026 10:15, Школа № 2 wrote:
                        > Здравствуйте!
                        > Консультант ответил вам.

                        Спасибо, теперь видно.
                        А за прошлую неделю?
                        """))).isEqualTo(NEW);
        assertThat(words(Eml.letter(
                                "a1",
                                "irina@school.example",
                                "Re",
                                "Спасибо,\u0020\r\nтеперь видно.\r\nА за\u0020\r\nпрошлую неделю?\r\n\r\n--\u0020\r\nИрина")
                        .without("Content-Type")
                        .header("Content-Type", "text/plain; charset=UTF-8; format=flowed")))
                .isEqualTo(NEW);
    }

    private static Eml plain(String words) {
        return Eml.letter("a1", "irina@school.example", "Re: Обращение № 7", words.replace("\n", "\r\n"));
    }

    private static Eml html(String html) {
        return Eml.letter("a1", "irina@school.example", "Re: Обращение № 7", "").html(html);
    }

    private String words(Eml letter) throws IOException {
        try (var read = LetterReader.read(letter.in(folder))) {
            return read.words();
        }
    }
}
