from django.http import HttpResponseRedirect
from django.views.decorators.http import require_POST

from halenbrengen.collaborations.answers import filled_in
from halenbrengen.collaborations.commands import sit_down_as_facilitator
from halenbrengen.collaborations.seats import COOKIE, facilitating
from halenbrengen.collaborations.views.door import with_browser
from halenbrengen.demo.forms import ExampleForm
from halenbrengen.demo.telling import example, tell


@require_POST
@facilitating
def load_example(request, me):
    """Tell the example up to the step that was chosen, and sit down in it as its facilitator."""
    form = filled_in(ExampleForm(request.POST))
    collaboration = tell(example(), facilitator=me, **form.cleaned_data)
    entrance = sit_down_as_facilitator(collaboration, request.COOKIES.get(COOKIE))
    return with_browser(HttpResponseRedirect(f"/s/{entrance.seat.public_id}/", status=303), entrance.browser)
