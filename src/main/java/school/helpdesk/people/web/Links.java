package school.helpdesk.people.web;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Whole addresses to hand to somebody. */
final class Links {

    private Links() {}

    static String invitation(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/invitations/{token}")
                .buildAndExpand(token)
                .toUriString();
    }
}
